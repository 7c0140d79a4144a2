package org.howdah.model.server;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the proof comes from by which Howdah enters a server. Never the proof itself.
public sealed interface SignIn {
    /// The user is asked for the password, once until the program ends.
    ///
    /// @param oncePerGroup one answer serves all servers of the same group
    record Ask(boolean oncePerGroup) implements SignIn {}

    /// The password lies in the vault, under the server's host and port and the role: whoever changes those in the list
    /// of servers gets no password by it.
    record Vault() implements SignIn {}

    /// The password stands in libpq's password file.
    ///
    /// @param file null for the usual one: PGPASSFILE, else `.pgpass` in the home directory
    record PasswordFile(@Nullable Path file) implements SignIn {}

    /// A program prints the password.
    ///
    /// @param command the program and its arguments, started without a shell
    record PasswordCommand(List<String> command) implements SignIn {
        public PasswordCommand {
            command = List.copyOf(command);
        }
    }

    /// The client certificate of the target is proof enough.
    record Certificate() implements SignIn {}

    /// The ticket that the user has from his system.
    record Kerberos() implements SignIn {}

    /// The server wants no proof (`trust`), or none that Howdah has to bring.
    record Nothing() implements SignIn {}
}
