package org.howdah.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.settings.transfer.ImportException;
import org.howdah.settings.transfer.ImportPreview;
import org.howdah.ui.connection.ConnectionTester;

/// Keeps the list of servers; app wires it. Screen thread, which waits for the disk only. What cannot be kept is said in
/// one sentence.
public interface ServerKeeping {
    /// Adds a server, or puts it in the place of the one with its id.
    Optional<String> keep(RegisteredServer server);

    Optional<String> add(List<RegisteredServer> servers);

    Optional<String> remove(ServerId server);

    /// Says what of a list is new.
    ///
    /// @param file from which the content came, for messages
    /// @throws ImportException if nothing of it can be read
    ImportPreview preview(Path file, byte[] content) throws ImportException;

    /// Tests what was entered.
    ConnectionTester tester();

    /// Who is meant where no user is named.
    String osUser();
}
