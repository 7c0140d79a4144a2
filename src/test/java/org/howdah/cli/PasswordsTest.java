package org.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.howdah.credentials.LibpqFiles;
import org.howdah.credentials.PasswordCommand;
import org.howdah.credentials.SecretException;
import org.howdah.credentials.StoredSecrets;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.TlsMode;
import org.howdah.postgres.connect.SecretSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PasswordsTest {
    private static final ConnectionTarget TARGET = new ConnectionTarget(
            new ServerAddress("db.example", 5432, "shop", "monitor"), TlsMode.VERIFY_FULL, null);

    @TempDir
    private Path home;

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void typedPasswordThatWasRefusedIsAskedForAgain() throws SecretException {
        SecretSource secrets = passwords(Map.of()).of(new ResolvedServer("db", TARGET, null));
        assertThat(password(secrets)).contains("typed 1");
        assertThat(password(secrets)).contains("typed 1");
        secrets.refused(TARGET);
        assertThat(password(secrets)).contains("typed 2");
    }

    @Test
    void nobodyIsAskedForWhatTheEnvironmentSays() throws SecretException {
        SecretSource secrets = passwords(Map.of("PGPASSWORD", "ambient")).of(new ResolvedServer("db", TARGET, null));
        assertThat(password(secrets)).contains("ambient");
        secrets.refused(TARGET);
        assertThat(password(secrets)).contains("ambient");
        assertThat(asked).hasValue(0);
    }

    private static Optional<String> password(SecretSource secrets) throws SecretException {
        return secrets.password(TARGET).map(String::new);
    }

    private Passwords passwords(Map<String, String> environment) {
        return new Passwords(environment, new LibpqFiles(Map.of(), home, false), new PasswordCommand(System::nanoTime),
                StoredSecrets.NONE, _ -> Optional.of(("typed " + asked.incrementAndGet()).toCharArray()),
                new PrintWriter(new StringWriter()));
    }
}
