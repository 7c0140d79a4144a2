package org.howdah.ui.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.SessionLock;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;
import org.jspecify.annotations.Nullable;

/// The locks of a session as rows, those it waits for last and marked. Screen thread.
final class DetailLocks {
    private static final int MOST = 40;
    private static final int LONGEST = 128;

    private final GridPane grid;
    private final Label summary;
    private final Map<Label, Instant> waits = new LinkedHashMap<>();
    private @Nullable Object shown;

    DetailLocks(GridPane grid, Label summary) {
        this.grid = grid;
        this.summary = summary;
        ColumnConstraints fixed = new ColumnConstraints();
        ColumnConstraints object = new ColumnConstraints();
        object.setHgrow(Priority.ALWAYS);
        object.setMinWidth(0);
        grid.getColumnConstraints().setAll(fixed, new ColumnConstraints(), new ColumnConstraints(), object,
                new ColumnConstraints());
    }

    /// @param outcome null until it was asked
    /// @param now the server's time, to which awaited locks are old
    void show(@Nullable SampleOutcome<SessionLock> outcome, @Nullable Instant now) {
        Object wanted = String.valueOf(outcome);
        if (wanted.equals(shown)) {
            showWaits(now);
            return;
        }
        shown = wanted;
        waits.clear();
        grid.getChildren().clear();
        if (outcome == null) {
            summary.setText(Messages.text("detail.asking"));
        } else if (outcome instanceof SampleOutcome.Read<SessionLock>(var locks)) {
            long waiting = locks.stream().filter(lock -> !lock.granted()).count();
            summary.setText(Messages.text("detail.locks.count", Units.count(locks.size() - waiting),
                    Units.count(waiting)));
            List<SessionLock> ordered = locks.stream()
                    .sorted((left, right) -> Boolean.compare(right.granted(), left.granted()))
                    .toList();
            List<SessionLock> some = ordered.size() <= MOST
                    ? ordered
                    : ordered.subList(ordered.size() - MOST, ordered.size());
            for (int row = 0; row < some.size(); row++) {
                add(some.get(row), row);
            }
            showWaits(now);
        } else {
            summary.setText(SafeText.line(Notice.message(outcome), LONGEST));
        }
        grid.setVisible(!grid.getChildren().isEmpty());
        grid.setManaged(!grid.getChildren().isEmpty());
    }

    /// Only this grows from second to second; whoever reads the rest is not disturbed.
    private void showWaits(@Nullable Instant now) {
        waits.forEach((label, since) -> label.setText(
                now == null ? "" : Durations.format(Duration.between(since, now))));
    }

    private void add(SessionLock lock, int row) {
        Label granted = cell(lock.granted()
                ? Messages.text("detail.locks.granted")
                : Messages.text("detail.locks.waits"));
        Styles.set(granted, "success-text", lock.granted());
        Label mode = cell(lock.mode().endsWith("Lock")
                ? lock.mode().substring(0, lock.mode().length() - "Lock".length())
                : lock.mode());
        Label type = cell(lock.type());
        type.getStyleClass().add(Styles.MUTED);
        Label object = cell(lock.object() == null ? Units.UNKNOWN : SafeText.line(lock.object(), LONGEST));
        object.setMinWidth(0);
        Label last = cell(lock.fastpath() ? Messages.text("detail.locks.fast") : "");
        Instant since = lock.waitStart();
        if (since != null) {
            waits.put(last, since);
        }
        last.getStyleClass().add(Styles.MUTED);
        for (Label label : List.of(granted, mode, type, object, last)) {
            Styles.set(label, "danger-text", !lock.granted());
        }
        grid.addRow(row, granted, mode, type, object, last);
    }

    private static Label cell(String text) {
        Label label = new Label(SafeText.line(text, LONGEST));
        label.getStyleClass().add("lock-cell");
        label.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
        WholeText.of(label);
        return label;
    }
}
