package org.howdah.app;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.howdah.cli.output.Terminal;
import org.jspecify.annotations.Nullable;

/// The terminal that the program was started in. Its size is asked of `stty` now and then, as Java does not say it, and
/// terminals are resized.
final class SystemTerminal implements Terminal {
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final Size USUAL = new Size(160, 50);

    private record Size(int width, int height) {}

    private final @Nullable Console console;
    private Size size = USUAL;
    private long askedAt;
    private boolean asked;

    SystemTerminal(@Nullable Console console) {
        this.console = console;
    }

    @Override
    public boolean isInteractive() {
        return console != null && console.isTerminal();
    }

    @Override
    public int width() {
        return size().width();
    }

    @Override
    public int height() {
        return size().height();
    }

    private synchronized Size size() {
        if (!isInteractive()) {
            return new Size(USUAL.width(), Integer.MAX_VALUE);
        }
        long now = System.nanoTime();
        if (!asked || now - askedAt > KEPT_NANOS) {
            asked = true;
            askedAt = now;
            size = ask();
        }
        return size;
    }

    private static Size ask() {
        try {
            Process stty = new ProcessBuilder("stty", "size").redirectInput(ProcessBuilder.Redirect.INHERIT).start();
            String[] answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip().split(" ", -1);
            if (answer.length == 2 && !answer[0].equals("0")) {
                return new Size(Integer.parseInt(answer[1]), Integer.parseInt(answer[0]));
            }
        } catch (IOException | NumberFormatException _) {
            // Windows has no stty, and a terminal over a wire may not know its size.
        }
        return USUAL;
    }
}
