package org.howdah.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.PasswordFile;
import org.howdah.credentials.SecretException;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.postgres.connect.SecretSource;
import org.jspecify.annotations.Nullable;

/// Passwords for a server that is named by its address: from PGPASSWORD, from .pgpass, or typed. A typed one is asked for
/// once and kept until the command ends, as a lost connection is opened again. Lanes' threads; one asks at a time.
public final class Passwords implements SecretSource {
    private final Map<String, String> environment;
    private final LibpqFiles files;
    private final @Nullable Console console;
    private final PrintWriter errors;
    private char @Nullable [] typed;
    private boolean warned;

    /// @param console null where nobody can be asked
    public Passwords(Map<String, String> environment, LibpqFiles files, @Nullable Console console, PrintWriter errors) {
        this.environment = environment;
        this.files = files;
        this.console = console;
        this.errors = errors;
    }

    @Override
    public synchronized Optional<char[]> password(ConnectionTarget target) {
        ServerAddress address = target.address();
        String ambient = environment.get("PGPASSWORD");
        if (ambient != null) {
            warnOnce("PGPASSWORD is used; other programs of this user can read it. A .pgpass file is safer.");
            return Optional.of(ambient.toCharArray());
        }
        Optional<char[]> filed = filed(address);
        return filed.isPresent() ? filed : asked(address);
    }

    private Optional<char[]> filed(ServerAddress address) {
        try {
            return new PasswordFile(files.passwordFile()).find(address);
        } catch (SecretException e) {
            warnOnce(e.sentence());
            return Optional.empty();
        }
    }

    private Optional<char[]> asked(ServerAddress address) {
        char[] known = typed;
        if (known == null && console != null) {
            known = console.readPassword("Password for %s on %s: ", address.user(), address.host());
            typed = known;
        }
        return known == null ? Optional.empty() : Optional.of(known.clone());
    }

    private void warnOnce(@Nullable String warning) {
        if (!warned) {
            warned = true;
            errors.println("howdah: " + warning);
            errors.flush();
        }
    }
}
