package org.howdah.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.PasswordFile;
import org.howdah.credentials.SecretException;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.text.SafeText;
import org.jspecify.annotations.Nullable;

/// Passwords for the servers that a command names. A server that is named by its address takes PGPASSWORD, .pgpass or a
/// typed one; a registered server takes what its sign-in says, and never PGPASSWORD, which would be sent to all of them.
/// A typed one is asked for once and kept until the command ends, as a lost connection is opened again. Lanes' threads;
/// one asks at a time.
public final class Passwords implements ServerSecrets {
    private final Map<String, String> environment;
    private final LibpqFiles files;
    private final @Nullable Console console;
    private final PrintWriter errors;
    /// By server, or by group where one answer serves it.
    private final Map<Object, char[]> typed = new HashMap<>();
    private boolean warned;

    /// @param console null where nobody can be asked
    public Passwords(Map<String, String> environment, LibpqFiles files, @Nullable Console console, PrintWriter errors) {
        this.environment = environment;
        this.files = files;
        this.console = console;
        this.errors = errors;
    }

    @Override
    public SecretSource of(ResolvedServer server) {
        return server.registered() == null ? this::ofAddress : this::ofRegistered;
    }

    private synchronized Optional<char[]> ofAddress(ConnectionTarget target) {
        if (target.signIn() instanceof SignIn.Nothing) {
            return Optional.empty();
        }
        String ambient = environment.get("PGPASSWORD");
        if (ambient != null) {
            warnOnce("PGPASSWORD is used; other programs of this user can read it. A .pgpass file is safer.");
            return Optional.of(ambient.toCharArray());
        }
        Optional<char[]> filed = filed(target.address(), null);
        return filed.isPresent() ? filed : asked(target);
    }

    private synchronized Optional<char[]> ofRegistered(ConnectionTarget target) {
        return switch (target.signIn()) {
            case SignIn.Ask _ -> asked(target);
            case SignIn.PasswordFile(var file) -> filed(target.address(), file);
            case SignIn.PasswordCommand _ -> Optional.empty();
            case SignIn.Certificate _,SignIn.Kerberos _,SignIn.Nothing _ -> Optional.empty();
        };
    }

    private Optional<char[]> filed(ServerAddress address, @Nullable Path file) {
        try {
            return new PasswordFile(file == null ? files.passwordFile() : file).find(address);
        } catch (SecretException e) {
            warnOnce(e.sentence());
            return Optional.empty();
        }
    }

    /// libpq's password file: the one that PGPASSFILE names, else the one in the home directory.
    public Path usualFile() {
        return files.passwordFile();
    }

    private Optional<char[]> asked(ConnectionTarget target) {
        boolean forGroup = target.signIn() instanceof SignIn.Ask(var oncePerGroup) && oncePerGroup
                && !target.group().isEmpty();
        Object key = forGroup ? target.group() : target.address();
        char[] known = typed.get(key);
        if (known == null && console != null) {
            ServerAddress address = target.address();
            known = forGroup
                    ? console.readPassword("Password for the group %s: ", SafeText.line(target.group()))
                    : console.readPassword("Password for %s on %s: ", address.user(), address.host());
            if (known != null) {
                typed.put(key, known);
            }
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
