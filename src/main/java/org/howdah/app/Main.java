package org.howdah.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Where the program starts.
public final class Main {
    private static final Logger LOG = LoggerFactory.getLogger(Main.class);

    private Main() {}

    public static void main(String[] args) {
        LOG.info("Howdah on Java {}", Runtime.version());
    }
}
