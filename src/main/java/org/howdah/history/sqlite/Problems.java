package org.howdah.history.sqlite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.howdah.history.chunk.ChunkException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What of the history was found damaged, each thing once. Any thread.
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final int MOST = 1_000;

    private final Set<String> found = new LinkedHashSet<>();

    synchronized void add(String sentence) {
        if (found.size() < MOST && found.add(sentence)) {
            LOG.warn("History: {}", sentence);
        }
    }

    /// A chunk that cannot be read.
    void add(String chunk, ChunkException e) {
        String message = String.valueOf(e.getMessage());
        add((message.startsWith(chunk) ? message : chunk + ": " + message) + ".");
    }

    synchronized List<String> all() {
        return new ArrayList<>(found);
    }
}
