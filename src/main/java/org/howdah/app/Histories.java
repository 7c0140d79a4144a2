package org.howdah.app;

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
import org.howdah.replay.Replay;
import org.howdah.sampler.FleetListener;
import org.howdah.sampler.Pace;
import org.howdah.settings.HistoryLimits;
import org.howdah.settings.PreferencesFile;
import org.howdah.settings.ServerRegistry;
import org.howdah.ui.fx.UiThread;
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
    /// @param listener what records the registered servers of its fleet
    /// @param store into which; null where it cannot be opened
    /// @param problem why not, in a sentence
    record Recorded(FleetListener listener, @Nullable SqliteHistory store, @Nullable String problem) {}

    /// Begins to record the registered servers of a fleet, now or when another process ends that does. Where the history
    /// cannot be opened nothing is recorded, and watching goes on.
    ///
    /// @param registry of the user's servers
    /// @param desktop over which the user is told when recording fails
    Recorded recorder(ServerRegistry registry, Desktop desktop) {
        try {
            SqliteHistory store = record(sentence -> desktop.notify("Howdah", sentence, true));
            if (!store.records()) {
                LOG.warn("Another Howdah records into {}: this window watches, and records when that one ends",
                        folders.history());
            }
            Recorder recorder = new Recorder(store, RecordingPlan.USUAL, pace::now);
            shutdown.add(recorder::stopAll);
            return new Recorded(new RecordedFleet(recorder, registry), store, null);
        } catch (HistoryException e) {
            LOG.error("Nothing is recorded: {}", e.getMessage(), e);
            return new Recorded(FleetListener.NONE, null, e.getMessage());
        }
    }

    /// What a window reads of the past of these servers; null where there is none. It reads on two threads of its own: what
    /// is replayed must not wait for a long question.
    @Nullable
    ReplayPort past(Recorded recorded, FleetSource servers) {
        HistoryStore store = recorded.store();
        return store == null ? null : past(store, servers);
    }

    private ReplayPort past(HistoryQueries store, FleetSource servers) {
        ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(Threads.platform("replay-"));
        ExecutorService questions = Executors.newSingleThreadExecutor(Threads.platform("history-questions-"));
        shutdown.add(beat::shutdownNow);
        shutdown.add(questions::shutdownNow);
        return new ReplayPort(store, new Replay(store, servers::servers, pace::nanoTime, look -> {
            ScheduledFuture<?> looks = beat.scheduleWithFixedDelay(look, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
            return () -> looks.cancel(false);
        }), questions);
    }

    /// Looks at a recording for its window.
    ///
    /// @param limits that the user wants
    /// @param work where files are looked at
    HistoryWatch watch(Recorded recorded, Supplier<HistoryLimits> limits, ExecutorService work, UiThread screen) {
        return new HistoryWatch(recorded.store(), recorded.problem(), this::read, limits, work, screen);
    }
}
