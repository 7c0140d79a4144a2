package org.howdah.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.function.LongSupplier;
import org.howdah.demo.DemoAddress;
import org.howdah.demo.DemoException;
import org.howdah.demo.DemoServer;
import org.howdah.demo.DemoSettings;
import org.howdah.demo.PostgresBinaries;
import org.howdah.demo.ShopWorkload;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.jspecify.annotations.Nullable;

/// Finds the demo server that runs, or starts one with its workload. What it started it ends; closing twice does
/// nothing. Any thread.
public final class Demos implements AutoCloseable {
    /// The same shop each time.
    private static final long SEED = 42;

    private final Path home;
    private final Path cache;
    private final Path localRepository;
    private final ThreadFactory threads;
    private final LongSupplier ticker;
    private @Nullable DemoServer server;
    private @Nullable ShopWorkload workload;

    /// @param home of all demo servers of this user
    /// @param cache where servers' binaries are unpacked
    /// @param localRepository of Maven, where other versions than the newest may lie
    public Demos(Path home, Path cache, Path localRepository, ThreadFactory threads, LongSupplier ticker) {
        this.home = home;
        this.cache = cache;
        this.localRepository = localRepository;
        this.threads = threads;
        this.ticker = ticker;
    }

    /// Joins the demo server that runs, whoever started it, or starts one of the newest version.
    public ResolvedServer join() {
        Optional<DemoAddress> running = DemoServer.running(home);
        return resolved(running.isPresent() ? running.get() : start(null));
    }

    /// Starts a demo server.
    ///
    /// @param major null for the newest version
    synchronized DemoAddress start(@Nullable String major) {
        try {
            PostgresBinaries binaries = major == null
                    ? PostgresBinaries.fromClassPath(cache)
                    : PostgresBinaries.fromLocalRepository(localRepository, major, cache);
            DemoServer started = DemoServer.start(new DemoSettings(home, binaries), ticker);
            server = started;
            workload = ShopWorkload.start(
                    started.address(), ShopWorkload.Pace.usual(), SEED, threads, ticker);
            return started.address();
        } catch (DemoException e) {
            throw new CommandFailure(ExitCode.FAILED, Objects.requireNonNullElse(e.getMessage(), ""), e);
        }
    }

    static ResolvedServer resolved(DemoAddress address) {
        return new ResolvedServer("demo", new ConnectionTarget(
                new ServerAddress(address.host(), address.port(), address.database(), address.user()),
                TlsMode.DISABLE, null, null, new SignIn.Nothing(), ""), null);
    }

    @Override
    public synchronized void close() {
        ShopWorkload busy = workload;
        DemoServer started = server;
        workload = null;
        server = null;
        try (started) {
            if (busy != null) {
                busy.close();
            }
        }
    }
}
