package org.howdah.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.howdah.cli.HistoryOpener;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.Recorder;
import org.howdah.history.sqlite.HistoryOptions;
import org.howdah.history.sqlite.Recordings;
import org.howdah.history.sqlite.Retention;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.server.ServerId;
import org.howdah.replay.Replay;
import org.howdah.sampler.Pace;
import org.howdah.settings.HistoryLimits;
import org.howdah.settings.PreferencesFile;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import org.howdah.ui.fx.UiThread;
import org.howdah.ui.replay.OpenRecording;
import org.howdah.ui.replay.ReplayPort;
import org.howdah.ui.shell.Desktop;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the history of this home, and lets the window record into it.
final class Histories implements HistoryOpener {
    private static final Logger LOG = LoggerFactory.getLogger(Histories.class);
    /// Twenty states a second: more than an eye follows.
    private static final long BEAT_MILLIS = 50;
    private static final long LOOK_SECONDS = 1;

    private final Folders folders;
    private final Pace pace;
    private final Shutdown shutdown;

    Histories(Folders folders, Pace pace, Shutdown shutdown) {
        this.folders = folders;
        this.pace = pace;
        this.shutdown = shutdown;
    }

    @Override
    public SqliteHistory record(Consumer<String> tell) {
        return shutdown.add(SqliteHistory.open(folders.history(), options(tell)));
    }

    @Override
    public void beforeEnd(Runnable last) {
        shutdown.add(last::run);
    }

    @Override
    public HistoryStore read() {
        return recordings().read();
    }

    @Override
    public HistoryStore recording(Path file) {
        return shutdown.add(recordings().open(file));
    }

    @Override
    public List<String> add(Path file, @Nullable String as, Set<String> taken) {
        return recordings().add(file, as, taken);
    }

    @Override
    public List<String> importedWith(String name) {
        return recordings().importedWith(name);
    }

    @Override
    public void remove(String name) {
        recordings().remove(name);
    }

    private Recordings recordings() {
        return new Recordings(folders.history(), folders.cache().resolve("recordings"), options(LOG::info));
    }

    /// As the user wants it.
    static Retention retention(HistoryLimits limits) {
        return Retention.USUAL.with(Duration.ofDays(limits.days()), (long) limits.gigabytes() << 30);
    }

    private HistoryOptions options(Consumer<String> tell) {
        HistoryLimits limits = new PreferencesFile(folders.configuration()).preferences().history();
        return HistoryOptions.recording(folders.cache().resolve("sqlite"), Threads.platform("history-"), pace::now,
                pace::nanoTime, tell).with(retention(limits));
    }

    /// How a window records.
    ///
    /// @param past what records the servers of its fleet, and answers for their past
    /// @param store into which the user's servers go; null where it cannot be opened
    /// @param problem why not, in a sentence
    record Recorded(WindowPast past, @Nullable SqliteHistory store, @Nullable String problem) {}

    /// Begins to record the servers of a window: the user's into his history, now or when another process ends that does,
    /// others into one that ends with the window. Where the history cannot be opened the user's servers are not recorded,
    /// and watching goes on.
    ///
    /// @param registry of the user's servers
    /// @param desktop over which the user is told when recording fails
    Recorded ofWindow(ServerRegistry registry, Desktop desktop) {
        try {
            SqliteHistory store = record(sentence -> desktop.notify("Howdah", sentence, true));
            if (!store.records()) {
                LOG.warn("Another Howdah records into {}: this window watches, and records when that one ends",
                        folders.history());
            }
            return new Recorded(past(new WindowPast.Place(store, recorder(store)), registry, desktop), store, null);
        } catch (HistoryException e) {
            LOG.error("Nothing is recorded: {}", e.getMessage(), e);
            return new Recorded(past(WindowPast.unreadable(e), registry, desktop), null, e.getMessage());
        }
    }

    private WindowPast past(WindowPast.Place own, ServerRegistry registry, Desktop desktop) {
        return new WindowPast(own, server -> isRegistered(registry, server), () -> passing(desktop));
    }

    /// The same for a window on servers that are not registered: what it records ends with it.
    WindowPast ofUnregistered(Desktop desktop) {
        return new WindowPast(WindowPast.unreadable(new HistoryException("Nothing is recorded of this server.")),
                _ -> false, () -> passing(desktop));
    }

    private WindowPast.Place passing(Desktop desktop) {
        try {
            PassingHistory passing = shutdown.add(PassingHistory.in(folders.cache()));
            HistoryStore store = shutdown.add(SqliteHistory.open(passing.folder(),
                    options(sentence -> desktop.notify("Howdah", sentence, true))));
            return new WindowPast.Place(store, recorder(store));
        } catch (IOException e) {
            throw new HistoryException("Nothing can be recorded in " + folders.cache() + " (" + e.getMessage()
                    + "): check its rights and the room on its disk.", e);
        }
    }

    private Recorder recorder(HistoryStore store) {
        Recorder recorder = new Recorder(store, RecordingPlan.USUAL, pace::now);
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(Threads.platform("recorder-"));
        var _ = looks.scheduleWithFixedDelay(recorder::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        shutdown.add(() -> {
            looks.shutdownNow();
            recorder.stopAll();
        });
        return recorder;
    }

    private static boolean isRegistered(ServerRegistry registry, ServerId server) {
        try {
            return registry.list().find(server).isPresent();
        } catch (SettingsException e) {
            LOG.debug("the list of servers", e);
            return false;
        }
    }

    /// Replays the past of a window's servers. It reads on two threads of its own: what is replayed must not wait for a long
    /// question.
    ReplayPort replay(HistoryQueries store, FleetSource servers) {
        return replay(store, servers, null);
    }

    /// The same of a recording.
    ///
    /// @param recording null for a window that has a now
    ReplayPort replay(HistoryQueries store, FleetSource servers, @Nullable OpenRecording recording) {
        ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(Threads.platform("replay-"));
        ExecutorService questions = Executors.newSingleThreadExecutor(Threads.platform("history-questions-"));
        shutdown.add(beat::shutdownNow);
        shutdown.add(questions::shutdownNow);
        return new ReplayPort(store, new Replay(store, servers::servers, pace::nanoTime, look -> {
            ScheduledFuture<?> looks = beat.scheduleWithFixedDelay(look, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
            return () -> looks.cancel(false);
        }), questions, recording);
    }

    /// Looks at a recording for its window.
    ///
    /// @param limits that the user wants
    /// @param work where files are looked at
    HistoryWatch watch(Recorded recorded, Supplier<HistoryLimits> limits, ExecutorService work, UiThread screen) {
        return new HistoryWatch(recorded.store(), recorded.problem(), this::read, limits, work, screen);
    }
}
