package org.howdah.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.PasswordCommand;
import org.howdah.credentials.PasswordFile;
import org.howdah.credentials.PasswordPrompt;
import org.howdah.credentials.PromptedSecrets;
import org.howdah.credentials.SecretException;
import org.howdah.credentials.SignIns;
import org.howdah.credentials.StoredSecrets;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.text.SafeText;
import org.jspecify.annotations.Nullable;

/// Passwords for the servers that a command names. A server that is named by its address takes PGPASSWORD, .pgpass or a
/// typed one; a registered server takes what its sign-in says, and never PGPASSWORD, which would be sent to all of them.
/// A typed one is asked for once and kept until the command ends, as a lost connection is opened again. Any thread.
public final class Passwords implements ServerSecrets {
    private final Map<String, String> environment;
    private final LibpqFiles files;
    private final PrintWriter errors;
    private final PromptedSecrets prompted;
    private final SignIns signIns;
    private boolean warned;

    /// @param stored what lies in the vault
    /// @param console null where nobody can be asked
    public Passwords(Map<String, String> environment, LibpqFiles files, PasswordCommand commands,
            StoredSecrets stored, @Nullable Console console, PrintWriter errors) {
        this(environment, files, commands, stored,
                console == null ? PasswordPrompt.NOBODY : question -> ask(console, question), errors);
    }

    Passwords(Map<String, String> environment, LibpqFiles files, PasswordCommand commands, StoredSecrets stored,
            PasswordPrompt prompt, PrintWriter errors) {
        this.environment = environment;
        this.files = files;
        this.errors = errors;
        this.prompted = new PromptedSecrets(prompt);
        this.signIns = new SignIns(files, commands, prompted, stored);
    }

    @Override
    public SecretSource of(ResolvedServer server) {
        return server.registered() == null ? new OfAddress() : SecretSource.of(signIns);
    }

    /// Of a server that is named by its address.
    private final class OfAddress implements SecretSource {
        @Override
        public Optional<char[]> password(ConnectionTarget target) throws SecretException {
            return ofAddress(target);
        }

        @Override
        public void refused(ConnectionTarget target) {
            prompted.forget(target);
        }
    }

    private Optional<char[]> ofAddress(ConnectionTarget target) throws SecretException {
        if (target.signIn() instanceof SignIn.Nothing) {
            return Optional.empty();
        }
        String ambient = environment.get("PGPASSWORD");
        if (ambient != null) {
            warnOnce("PGPASSWORD is used; other programs of this user can read it. A .pgpass file is safer.");
            return Optional.of(ambient.toCharArray());
        }
        Optional<char[]> filed = filed(target.address());
        return filed.isPresent() ? filed : prompted.password(target);
    }

    private Optional<char[]> filed(ServerAddress address) {
        try {
            return new PasswordFile(files.passwordFile()).find(address);
        } catch (SecretException e) {
            warnOnce(e.sentence());
            return Optional.empty();
        }
    }

    private static Optional<char[]> ask(Console console, PasswordPrompt.Question question) {
        ServerAddress address = question.target().address();
        String of = question.file() != null
                ? SafeText.line(question.file().toString())
                : question.forGroup()
                        ? "the group " + SafeText.line(question.target().group())
                        : SafeText.line(address.user()) + " on " + SafeText.line(address.host());
        return Optional.ofNullable(console.readPassword("Password for %s: ", of));
    }

    private synchronized void warnOnce(String warning) {
        if (!warned) {
            warned = true;
            errors.println("howdah: " + warning);
            errors.flush();
        }
    }
}
