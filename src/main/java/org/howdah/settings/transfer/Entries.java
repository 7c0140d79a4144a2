package org.howdah.settings.transfer;

import java.util.ArrayList;
import java.util.List;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.json.JsonMistake;

/// What a reader found in a file, in its order. Bounded, as a file may be made to hurt.
final class Entries {
    static final int MOST = 10_000;

    /// What stands at a place.
    sealed interface Entry {
        int line();

        /// A server.
        ///
        /// @param server its name may be empty or taken
        record Found(int line, int column, RegisteredServer server, List<String> notes) implements Entry {}

        /// A mistake, without a full stop.
        record Wrong(int line, int column, String what) implements Entry {}

        /// Nothing for Howdah.
        record Skipped(int line, String reason) implements Entry {}
    }

    private final List<Entry> entries = new ArrayList<>();

    void found(int line, int column, RegisteredServer server, List<String> notes) throws JsonMistake {
        add(new Entry.Found(line, column, server, List.copyOf(notes)));
    }

    /// @param what is wrong, without a full stop
    void wrong(int line, int column, String what) throws JsonMistake {
        add(new Entry.Wrong(line, column, what));
    }

    void wrong(JsonMistake mistake) throws JsonMistake {
        wrong(mistake.line(), mistake.column(), mistake.what());
    }

    void skipped(int line, String reason) throws JsonMistake {
        add(new Entry.Skipped(line, reason));
    }

    List<Entry> list() {
        return entries;
    }

    private void add(Entry entry) throws JsonMistake {
        if (entries.size() == MOST) {
            throw new JsonMistake(entry.line(), 1, "there are more than " + MOST + " entries; split the file");
        }
        entries.add(entry);
    }
}
