package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.howdah.credentials.vault.VaultException.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A vault in a folder of its own, with a clock that a test turns.
abstract class OneVault {
    static final SecretName LOGIN = new SecretName.Login("db1", 5432, "howdah");
    static final SecretName TOKEN = new SecretName.Token("webhook");

    @TempDir
    Path folder;

    final AtomicLong nanos = new AtomicLong();
    final VaultKey password = TestVaults.password("correct");
    Vault vault = TestVaults.in(Path.of("nowhere"));

    @BeforeEach
    final void open() {
        vault = TestVaults.in(folder, nanos::get);
    }

    @AfterEach
    final void close() {
        vault.close();
    }

    static void requireProblem(Problem problem, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(VaultException.class, e -> {
            assertThat(e.problem()).as(e.sentence()).isEqualTo(problem);
            assertThat(e.sentence()).endsWith(".");
        });
    }
}
