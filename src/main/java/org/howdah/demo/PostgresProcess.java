package org.howdah.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.howdah.files.PrivateFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One PostgreSQL server of our own on a port of the loopback address, for the demo and for tests. The superuser
/// `postgres` has a random password that only this object knows. Works as root too.
///
/// Any thread may call anything; starting and stopping wait for each other. {@link #close()} may be called at any
/// moment and more than once, takes less than 5 s, and leaves neither process nor file.
public final class PostgresProcess implements AutoCloseable {
    /// The name of the superuser.
    public static final String SUPERUSER = "postgres";

    private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
    private static final String APPLICATION = "howdah/server";
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(2);
    private static final Duration SIGNAL_LIMIT = Duration.ofSeconds(1);
    private static final Duration KILL_LIMIT = Duration.ofSeconds(1);
    private static final int READY_PAUSE_MILLIS = 50;
    private static final int PORT_ATTEMPTS = 5;

    private final ServerFiles files;
    private final LongSupplier ticker;
    private final char[] password;
    private final Lock lock = new ReentrantLock();
    private volatile int port;
    private @Nullable Process process;
    private boolean closed;

    private PostgresProcess(PostgresSettings settings, LongSupplier ticker) {
        files = new ServerFiles(settings);
        this.ticker = ticker;
        password = RandomPassword.create();
    }

    /// Creates a cluster and starts a server on it; returns when it answers (1–9 s).
    ///
    /// @param ticker nanoseconds of a monotonic clock, for the deadline
    /// @throws DemoException if the server does not come up; nothing is left of it
    public static PostgresProcess start(PostgresSettings settings, LongSupplier ticker) {
        try {
            PrivateFiles.makeNewFolder(settings.folder());
        } catch (IOException e) {
            throw new DemoException("The folder " + settings.folder() + " for a server must be new and writable.", e);
        }
        var server = new PostgresProcess(settings, ticker);
        boolean started = false;
        try {
            server.files.create(server.password);
            server.start();
            started = true;
            return server;
        } catch (IOException e) {
            throw new DemoException("PostgreSQL could not be started in " + settings.folder() + ".", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            if (!started) {
                server.close();
            }
        }
    }

    /// Starts a stopped server again on the port it had, if that is still free; does nothing if it runs.
    ///
    /// @throws DemoException if it does not come up
    public void start() {
        lock.lock();
        try {
            if (closed) {
                throw new DemoException("The server has been removed; start another one.");
            }
            if (!isRunning()) {
                launch();
            }
        } catch (IOException e) {
            throw new DemoException("PostgreSQL could not be started in " + folder() + ".", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            lock.unlock();
        }
    }

    private void launch() throws IOException, InterruptedException {
        for (int attempt = 0; attempt < PORT_ATTEMPTS; attempt++) {
            if (port == 0 || attempt > 0) {
                port = LocalConnection.freePort();
            }
            files.configure(port);
            Process started = files.command()
                    .start(List.of(files.program("postgres"), "-D", dataDirectory().toString()));
            process = started;
            if (isReady(started)) {
                return;
            }
            if (!files.portWasTaken()) {
                break;
            }
        }
        kill(KILL_LIMIT);
        throw files.failure("PostgreSQL " + files.settings().binaries().version() + " did not start in " + folder()
                + ".");
    }

    private boolean isReady(Process started) throws InterruptedException {
        long begin = ticker.getAsLong();
        while (ticker.getAsLong() - begin < READY_LIMIT.toNanos()) {
            if (PostmasterFile.read(dataDirectory())
                    .filter(file -> file.pid() == started.pid() && file.listening())
                    .isPresent() && answers()) {
                return true;
            }
            if (started.waitFor(READY_PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                return false;
            }
        }
        return false;
    }

    private boolean answers() {
        try (Connection connection = connectAsSuperuser("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    /// How a server is asked to stop.
    public enum StopMode {
        /// Ends all sessions, rolls their transactions back, writes a checkpoint.
        FAST,
        /// As in a crash: the next start recovers from the log.
        IMMEDIATE
    }

    /// Stops the server and keeps its data; does nothing if it is stopped. Kills it if it takes longer than 30 s.
    public void stop(StopMode mode) {
        lock.lock();
        try {
            stop(mode, STOP_LIMIT);
        } catch (IOException e) {
            throw new DemoException("PostgreSQL could not be stopped in " + folder() + ".", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            lock.unlock();
        }
    }

    /// Stops and starts it: a new postmaster on the same data and, if still free, the same port.
    public void restart() {
        lock.lock();
        try {
            stop(StopMode.FAST);
            start();
        } finally {
            lock.unlock();
        }
    }

    private void stop(StopMode mode, Duration limit) throws IOException, InterruptedException {
        Process running = process;
        if (running != null && running.isAlive()) {
            String word = mode == StopMode.FAST ? "fast" : "immediate";
            files.command().run(List.of(files.program("pg_ctl"), "stop", "-D", dataDirectory().toString(), "-m", word,
                    "-W"), SIGNAL_LIMIT);
            if (!running.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                kill(KILL_LIMIT);
            }
        }
        process = null;
    }

    private void kill(Duration limit) throws InterruptedException {
        Process running = process;
        if (running != null) {
            // The children are asked for first, as nobody knows them once the postmaster is gone; all are waited for,
            // as the last of them may still write files.
            List<ProcessHandle> all = Stream.concat(Stream.of(running.toHandle()), running.descendants()).toList();
            all.forEach(ProcessHandle::destroyForcibly);
            if (!ProcessEnd.await(all, limit)) {
                LOG.warn("Killed processes of {} have not ended yet", folder());
            }
        }
    }

    /// True while the postmaster lives.
    public boolean isRunning() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /// The pids of the postmaster (first) and its children; for tests that stop and continue them by signals.
    public List<Long> pids() {
        Process running = process;
        return running == null
                ? List.of()
                : Stream.concat(Stream.of(running.toHandle()), running.descendants()).map(ProcessHandle::pid).toList();
    }

    /// A connection as superuser, with the password.
    public Connection connectAsSuperuser(String database) throws SQLException {
        return LocalConnection.open(address(SUPERUSER, database), APPLICATION, password, files.authentication());
    }

    /// A connection without a password, for the roles that the access rules trust.
    public Connection connect(String user, String database) throws SQLException {
        return LocalConnection.open(address(user, database), APPLICATION);
    }

    /// Where a user reaches a database of this server.
    public DemoAddress address(String user, String database) {
        return new DemoAddress(LocalConnection.HOST, port, database, user);
    }

    /// The programs it runs, which tell its version.
    public PostgresBinaries binaries() {
        return files.settings().binaries();
    }

    /// The folder it lives in.
    public Path folder() {
        return files.folder();
    }

    /// The data directory.
    public Path dataDirectory() {
        return files.data();
    }

    /// The server's log.
    public Path log() {
        return files.log();
    }

    /// Stops the server at once and removes its folder.
    ///
    /// @throws DemoException if the folder could not be removed
    @Override
    public void close() {
        // A thread that is told to end still cleans up; it learns of the interrupt afterwards.
        boolean interrupted = Thread.interrupted();
        lock.lock();
        try {
            if (!closed) {
                closed = true;
                remove();
            }
        } catch (IOException e) {
            throw new DemoException("The folder " + folder() + " could not be removed; remove it by hand.", e);
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void remove() throws IOException, InterruptedException {
        Arrays.fill(password, ' ');
        try {
            stop(StopMode.IMMEDIATE, CLOSE_LIMIT);
        } finally {
            kill(KILL_LIMIT);
            if (Files.exists(folder())) {
                FileTrees.delete(folder());
            }
        }
    }

    private static DemoException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DemoException("Interrupted while waiting for PostgreSQL.", e);
    }
}
