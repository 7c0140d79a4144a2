package org.howdah.ui.alerts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.howdah.alert.Alert;
import org.howdah.alert.AlertBook;
import org.howdah.text.TableText;
import org.howdah.ui.control.AlertWords;
import org.howdah.ui.control.Messages;

/// The alerts as rows to be copied: open ones first, with whole times. Pure.
final class AlertRows {
    static final List<TableText.Column> COLUMNS = List.of(
            new TableText.Column(Messages.text("alerts.copied.server"), false),
            new TableText.Column(Messages.text("alerts.copied.rule"), false),
            new TableText.Column(Messages.text("alerts.copied.what"), false),
            new TableText.Column(Messages.text("alerts.copied.since"), false),
            new TableText.Column(Messages.text("alerts.copied.raised"), false),
            new TableText.Column(Messages.text("alerts.copied.acknowledged"), false),
            new TableText.Column(Messages.text("alerts.copied.ended"), false),
            new TableText.Column(Messages.text("alerts.copied.ending"), false));

    private AlertRows() {}

    static List<List<String>> of(AlertBook book) {
        return Stream.concat(book.open().stream(), book.past().stream()).map(AlertRows::row).toList();
    }

    private static List<String> row(Alert alert) {
        return List.of(alert.serverName(), alert.rule().name(), AlertWords.sentence(alert), alert.since().toString(),
                alert.raised().toString(), Objects.toString(alert.acknowledged(), ""),
                Objects.toString(alert.ended(), ""), AlertWords.ending(alert));
    }
}
