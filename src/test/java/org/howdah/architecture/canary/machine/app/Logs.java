package org.howdah.architecture.canary.machine.app;

import java.util.logging.Logger;

/// Bad: the other way of logging.
public final class Logs {
    private Logs() {}

    public static void log(String message) {
        Logger.getLogger("howdah").info(message);
    }
}
