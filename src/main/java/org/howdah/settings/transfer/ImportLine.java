package org.howdah.settings.transfer;

import java.util.List;
import org.howdah.model.server.RegisteredServer;

/// What a line, or an entry, of an imported file is worth.
public sealed interface ImportLine {
    /// `line 3`: where it begins.
    String where();

    /// A server that is not registered yet.
    ///
    /// @param notes what of the entry was not taken, or guessed: sentences without a full stop
    record New(String where, RegisteredServer server, List<String> notes) implements ImportLine {
        public New {
            notes = List.copyOf(notes);
        }
    }

    /// A server with the host, port, database and user of one that is registered, or that stands further up.
    ///
    /// @param address `host:port/database`
    /// @param name under which it is registered
    record Known(String where, String address, String name) implements ImportLine {}

    /// An entry that is none.
    ///
    /// @param sentence with line and column
    record Wrong(String where, String sentence) implements ImportLine {}

    /// An entry that is right, and is not for Howdah.
    ///
    /// @param reason a sentence without a full stop
    record Skipped(String where, String reason) implements ImportLine {}
}
