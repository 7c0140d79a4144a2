package org.howdah.app;

import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.RecorderStatus;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.HistoryInfo;
import org.howdah.settings.HistoryLimits;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks now and then at how the recording goes, so that the window can say it without waiting for a disk, and lets the
/// history obey the limits that the user chooses. Any thread.
final class HistoryWatch implements HistoryPort {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryWatch.class);

    private final @Nullable SqliteHistory store;
    private final Supplier<HistoryStore> reader;
    private final Supplier<HistoryLimits> limits;
    private final ExecutorService work;
    private final UiThread screen;
    private volatile Going going;
    private @Nullable HistoryLimits obeyed;

    /// @param store that this window records into; null where it could not be opened
    /// @param problem why not
    /// @param reader opens what there is, with what was imported
    /// @param work where questions are answered
    HistoryWatch(@Nullable SqliteHistory store, @Nullable String problem, Supplier<HistoryStore> reader,
            Supplier<HistoryLimits> limits, ExecutorService work, UiThread screen) {
        this.store = store;
        this.reader = reader;
        this.limits = limits;
        this.work = work;
        this.screen = screen;
        this.going = new Going(problem == null ? Recorder.NOBODY : Recorder.FAILING, null, problem);
    }

    /// Looks again; may wait for a disk.
    void look() {
        SqliteHistory history = store;
        if (history == null) {
            return;
        }
        RecorderStatus status = history.status();
        Recorder recorder = !history.records()
                ? Recorder.ANOTHER
                : status.problem() == null ? Recorder.THIS : Recorder.FAILING;
        going = new Going(recorder, history.bytes(), status.problem());
        HistoryLimits wanted = limits.get();
        if (!wanted.equals(obeyed)) {
            history.retain(Histories.retention(wanted));
            obeyed = wanted;
        }
    }

    @Override
    public Going now() {
        return going;
    }

    @Override
    public void ask(Consumer<HistoryInfo> answer) {
        work.execute(() -> {
            try (HistoryStore history = reader.get()) {
                HistoryInfo info = history.info();
                screen.execute(() -> answer.accept(info));
            } catch (HistoryException e) {
                LOG.debug("nothing to tell of the history", e);
            }
        });
    }
}
