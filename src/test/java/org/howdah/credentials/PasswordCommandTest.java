package org.howdah.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class PasswordCommandTest {
    /// Each look at this clock takes a second.
    private final AtomicLong seconds = new AtomicLong();
    private final PasswordCommand command = new PasswordCommand(System::nanoTime);
    private final PasswordCommand hasty = new PasswordCommand(() -> seconds.incrementAndGet() * 1_000_000_000L);

    @Test
    void theFirstLineIsThePassword() throws SecretException {
        assertThat(run("printf", "sec ret\\nsecond line\\n")).isEqualTo("sec ret");
        assertThat(run("printf", "\\303\\274x\\r\\n")).isEqualTo("\u00fcx");
        assertThat(run("printf", "without an end")).isEqualTo("without an end");
    }

    @Test
    void noShellReadsTheArguments() throws SecretException {
        assertThat(run("printf", "%s", "$HOME; `id` > /tmp/x")).isEqualTo("$HOME; `id` > /tmp/x");
    }

    @Test
    void thereIsNoInputAndLittleEnvironment() throws SecretException {
        assertThat(run("sh", "-c", "read x; echo \"[$x]\"")).isEqualTo("[]");
        String inherited = run("sh", "-c", "env | cut -d= -f1 | sort | tr '\\n' ' '");
        assertThat(inherited).contains("PATH").doesNotContain("PGPASSWORD", "JAVA", "MAVEN");
    }

    @Test
    void failureIsToldWithItsCodeAndItsComplaint() {
        assertThatThrownBy(
                () -> run("sh", "-c", "echo secret; echo 'vault is\u001b[31m locked' >&2; echo more >&2; exit 3"))
                .isInstanceOf(SecretException.class)
                .hasMessage("The password command sh failed with exit code 3: vault is\\u001B[31m locked.");
        assertThatThrownBy(() -> run("false")).hasMessage("The password command false failed with exit code 1.");
        assertThatThrownBy(() -> run("sh", "-c", "printf 'x%.0s' $(seq 1 5000) >&2; exit 1"))
                .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void nothingPrintedIsNoPassword() {
        assertThatThrownBy(() -> run("true")).hasMessageContaining("printed no password");
        assertThatThrownBy(() -> run("printf", "\\nsecond")).hasMessageContaining("printed no password");
        assertThatThrownBy(() -> run("printf", "\\377\\376")).hasMessageContaining("not UTF-8");
    }

    @Test
    void whatCannotBeStartedIsNamed() {
        assertThatThrownBy(() -> run("/nowhere/at-all")).hasMessageContaining("/nowhere/at-all cannot be started");
        assertThatThrownBy(() -> run()).hasMessageContaining("No command");
    }

    @Test
    void whoeverTakesTooLongIsEndedWithAllThatHeStarted(@TempDir Path folder) {
        Path pids = folder.resolve("pids");
        assertThatThrownBy(() -> new String(hasty.run(List.of("sh", "-c",
                "sleep 600 & echo $! > " + pids + ".new; mv " + pids + ".new " + pids + "; wait"))))
                .hasMessageContaining("not done after 10 seconds");
        // The clock of this test may have run out before the shell had started its child.
        if (Files.exists(pids)) {
            Awaitility.await().until(() -> ProcessHandle.of(Long.parseLong(Files.readString(pids).strip()))
                    .map(ProcessHandle::isAlive).orElse(false), alive -> !alive);
        }
    }

    @Test
    void anEndlessAnswerIsEnded() {
        assertThatThrownBy(() -> hasty.run(List.of("yes", "x".repeat(5_000)))).hasMessageContaining("not done");
    }

    @Test
    void aChildThatKeepsTheOutputOpenDoesNotHoldUs() throws SecretException {
        assertThat(run("sh", "-c", "sleep 5 & echo secret")).isEqualTo("secret");
    }

    private String run(String... argv) throws SecretException {
        return new String(command.run(List.of(argv)));
    }
}
