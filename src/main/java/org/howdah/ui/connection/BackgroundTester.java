package org.howdah.ui.connection;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerCheck;
import org.howdah.postgres.check.ServerChecks;
import org.howdah.postgres.connect.Faults;
import org.howdah.ui.fx.UiThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tests servers on a thread of each test's own, and tells the screen thread.
public final class BackgroundTester implements ConnectionTester {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTester.class);

    private final ServerChecks checks;
    private final Function<char[], ServerChecks> typed;
    private final ThreadFactory threads;
    private final UiThread uiThread;

    /// @param typed those of a server whose password is the one given; it belongs to them
    /// @param threads for one test each; interrupted when the test is given up
    public BackgroundTester(ServerChecks checks, Function<char[], ServerChecks> typed, ThreadFactory threads,
            UiThread uiThread) {
        this.checks = checks;
        this.typed = typed;
        this.threads = threads;
        this.uiThread = uiThread;
    }

    @Override
    public ConnectionTester with(char[] password) {
        return new BackgroundTester(typed.apply(password), typed, threads, uiThread);
    }

    @Override
    public Running test(RegisteredServer server, Watcher watcher) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Thread thread = Objects.requireNonNull(threads.newThread(() -> run(server, watcher, cancelled)));
        thread.start();
        return () -> {
            cancelled.set(true);
            thread.interrupt();
        };
    }

    private void run(RegisteredServer server, Watcher watcher, AtomicBoolean cancelled) {
        ServerCheck check;
        try {
            check = checks.run(server.connection(), server.accessMode(),
                    step -> tell(cancelled, () -> watcher.step(step)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return;
        } catch (RuntimeException e) {
            LOG.error("{}: the test stumbled", server.name(), e);
            check = new ServerCheck(List.<CheckStep>of(), null,
                    Faults.of(FaultKind.FAILED, null, server.target(), ""), null);
        }
        ServerCheck ended = check;
        tell(cancelled, () -> watcher.ended(ended));
    }

    private void tell(AtomicBoolean cancelled, Runnable action) {
        uiThread.execute(() -> {
            if (!cancelled.get()) {
                action.run();
            }
        });
    }
}
