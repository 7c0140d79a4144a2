package org.howdah.app;

import java.io.IOException;
import java.util.function.Consumer;
import org.howdah.cli.HistoryOpener;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.Recorder;
import org.howdah.history.sqlite.HistoryOptions;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.server.ServerId;
import org.howdah.sampler.Pace;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import org.howdah.ui.shell.Desktop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens the history of this home, and lets the window record into it.
final class Histories implements HistoryOpener {
    private static final Logger LOG = LoggerFactory.getLogger(Histories.class);

    private final Folders folders;
    private final Pace pace;
    private final Shutdown shutdown;

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

    /// What records the servers of a window and answers for their past. Where the history cannot be opened, or another
    /// process records, the user's servers are not recorded, and watching goes on.
    ///
    /// @param registry of the user's servers
    /// @param desktop over which the user is told when recording fails
    WindowPast ofWindow(ServerRegistry registry, Desktop desktop) {
        return new WindowPast(own(desktop), server -> isRegistered(registry, server), () -> passing(desktop));
    }

    /// The same for a window on servers that are not registered: what it records ends with it.
    WindowPast ofUnregistered(Desktop desktop) {
        return new WindowPast(WindowPast.unreadable(new HistoryException("Nothing is recorded of this server.")),
                _ -> false, () -> passing(desktop));
    }

    private WindowPast.Place own(Desktop desktop) {
        try {
            HistoryStore store = record(sentence -> desktop.notify("Howdah", sentence, true));
            if (!store.records()) {
                LOG.warn("Another Howdah records into {}: this window watches, and records nothing",
                        folders.history());
                return new WindowPast.Place(store, null);
            }
            return new WindowPast.Place(store, recorder(store));
        } catch (HistoryException e) {
            LOG.error("Nothing is recorded: {}", e.getMessage(), e);
            return WindowPast.unreadable(e);
        }
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
        shutdown.add(recorder::stopAll);
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
}
