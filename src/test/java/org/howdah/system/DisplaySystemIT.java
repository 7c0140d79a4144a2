package org.howdah.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console on a display, through GTK: Xvfb, xdotool.
final class DisplaySystemIT {
    private static final Path SCRIPT = Path.of("target/howdah/bin/howdah").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path home;

    @Test
    void theConsoleOpensItsWindowAndEndsInOrder() throws Exception {
        Process xvfb = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1440x900x24")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader reader = xvfb.inputReader(StandardCharsets.US_ASCII)) {
            String display = ":" + reader.readLine();
            Path output = home.resolve("output");
            ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "--demo")
                    .redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("HOWDAH_JAVA", System.getProperty("java.home"));
            builder.environment().put("HOWDAH_HOME", home.toString());
            builder.environment().put("DISPLAY", display);
            Process console = builder.start();
            try {
                Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500))
                        .until(() -> hasWindow(display));
                assertThat(console.isAlive()).isTrue();
                console.destroy();
                assertThat(console.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
                assertThat(console.exitValue()).isZero();
                assertThat(Files.readString(output)).isEmpty();
            } finally {
                console.destroyForcibly();
            }
        } finally {
            xvfb.destroy();
        }
    }

    @Test
    void aDisplayThatIsNotThereLeavesTheTerminal() throws Exception {
        Path output = home.resolve("output");
        ProcessBuilder builder = new ProcessBuilder(SCRIPT.toString(), "--demo")
                .redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("HOWDAH_JAVA", System.getProperty("java.home"));
        builder.environment().put("HOWDAH_HOME", home.toString());
        builder.environment().put("DISPLAY", ":4711");
        Process console = builder.start();
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> Files.readString(output).contains("STATEMENT"));
            assertThat(Files.readString(output).lines().findFirst())
                    .hasValueSatisfying(line -> assertThat(line).startsWith("howdah: ").contains("display"));
            assertThat(Files.readString(output)).doesNotContain("\tat ");
        } finally {
            console.destroy();
            console.waitFor();
        }
    }

    private static boolean hasWindow(String display) throws IOException, InterruptedException {
        ProcessBuilder search = new ProcessBuilder("xdotool", "search", "--onlyvisible", "--name", "^Howdah$")
                .redirectErrorStream(true);
        search.environment().put("DISPLAY", display);
        Process process = search.start();
        return process.waitFor() == 0;
    }
}
