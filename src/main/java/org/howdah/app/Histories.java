package org.howdah.app;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.howdah.cli.HistoryOpener;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.Recorder;
import org.howdah.history.sqlite.HistoryOptions;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.RecordingPlan;
import org.howdah.replay.Replay;
import org.howdah.sampler.FleetListener;
import org.howdah.sampler.Pace;
import org.howdah.settings.ServerRegistry;
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
    private @Nullable HistoryStore opened;

    Histories(Folders folders, Pace pace, Shutdown shutdown) {
        this.folders = folders;
        this.pace = pace;
        this.shutdown = shutdown;
    }

    @Override
    public HistoryStore record(Consumer<String> tell) {
        return shutdown.add(SqliteHistory.open(folders.history(), options(tell)));
    }

    @Override
    public void beforeEnd(Runnable last) {
        shutdown.add(last::run);
    }

    @Override
    public HistoryStore read() {
        return SqliteHistory.open(folders.history(), options(LOG::info).reading());
    }

    private HistoryOptions options(Consumer<String> tell) {
        return HistoryOptions.recording(folders.cache().resolve("sqlite"), Threads.platform("history-"), pace::now,
                pace::nanoTime, tell);
    }

    /// What records the registered servers of a fleet. Where the history cannot be opened, or another process records, nothing is
    /// recorded, and watching goes on.
    ///
    /// @param registry of the user's servers
    /// @param desktop over which the user is told when recording fails
    FleetListener recorder(ServerRegistry registry, Desktop desktop) {
        try {
            HistoryStore store = record(sentence -> desktop.notify("Howdah", sentence, true));
            opened = store;
            if (!store.records()) {
                LOG.warn("Another Howdah records into {}: this window watches, and records nothing",
                        folders.history());
                return FleetListener.NONE;
            }
            Recorder recorder = new Recorder(store, RecordingPlan.USUAL, pace::now);
            shutdown.add(recorder::stopAll);
            return new RecordedFleet(recorder, registry);
        } catch (HistoryException e) {
            LOG.error("Nothing is recorded: {}", e.getMessage(), e);
            return FleetListener.NONE;
        }
    }

    /// What a window reads of the past of these servers, once [#recorder] has opened it; null where there is none. It reads
    /// on two threads of its own: what is replayed must not wait for a long question.
    @Nullable
    ReplayPort past(FleetSource servers) {
        HistoryStore store = opened;
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
}
