package org.howdah.ui.collector;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.howdah.model.collector.ProbeStatistics;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.Lines;
import org.howdah.ui.control.LinesCell;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// The columns of the table of probes.
final class CollectorColumns {
    private static final int LONGEST = 160;

    private CollectorColumns() {}

    static List<LiveColumn<ProbeRow.Key, ProbeRow, ?>> all() {
        return List.of(
                column("server", Messages.text("collector.column.server"), 170,
                        row -> Lines.of(SafeText.line(row.server().server().name(), LONGEST)),
                        row -> row.server().server().name(), row -> row.server().server().name(), false)
                        .from(Messages.text("collector.from.server")),
                column("probe", Messages.text("collector.column.probe"), 120,
                        row -> Lines.of(row.probe().probe().name()), row -> row.probe().probe().name(),
                        row -> row.probe().probe().name(), false)
                        .from(Messages.text("collector.from.probe")),
                column("interval", Messages.text("collector.column.interval"), 70,
                        row -> Lines.of(Durations.age(row.probe().interval())), row -> row.probe().interval(),
                        row -> seconds(row.probe().interval()), true).hiddenFrom(2)
                        .from(Messages.text("collector.from.interval")),
                column("last", Messages.text("collector.column.last"), 70, CollectorColumns::last,
                        row -> row.probe().lastAttempt(), row -> row.probe().lastAttempt().toString(), true)
                        .from(Messages.text("collector.from.last")),
                duration("duration", Messages.text("collector.column.duration"), ProbeStatistics::lastDuration)
                        .from(Messages.text("collector.from.duration")),
                duration("mean", Messages.text("collector.column.mean"), ProbeStatistics::meanDuration)
                        .from(Messages.text("collector.from.mean")),
                duration("p99", Messages.text("collector.column.p99"), ProbeStatistics::p99Duration)
                        .from(Messages.text("collector.from.p99")),
                column("rows", Messages.text("collector.column.rows"), 60,
                        row -> row.probe().rows() == null
                                ? Lines.of(Units.UNKNOWN, Styles.UNKNOWN_VALUE)
                                : Lines.of(Units.count(row.probe().rows())),
                        row -> row.probe().rows(), row -> Objects.toString(row.probe().rows(), ""), true).hiddenFrom(3)
                        .from(Messages.text("collector.from.rows")),
                column("bytes", Messages.text("collector.column.probeBytes"), 84, CollectorColumns::bytes,
                        row -> row.probe().bytes(), row -> Objects.toString(row.probe().bytes(), ""), true)
                        .hiddenFrom(4)
                        .from(Messages.text("collector.from.bytes")),
                column("skipped", Messages.text("collector.column.skippedOf"), 64,
                        row -> row.probe().batch()
                                ? Lines.of(Units.count(row.server().skippedTicks()))
                                : Lines.of(Units.UNKNOWN, Styles.UNKNOWN_VALUE),
                        row -> row.probe().batch() ? row.server().skippedTicks() : null,
                        row -> row.probe().batch() ? Long.toString(row.server().skippedTicks()) : "", true)
                        .hiddenFrom(2)
                        .from(Messages.text("collector.from.skipped")),
                column("attempts", Messages.text("collector.column.attempts"), 76,
                        row -> Lines.of(Units.count(row.probe().attempts())), row -> row.probe().attempts(),
                        row -> Long.toString(row.probe().attempts()), true).hiddenFrom(1)
                        .from(Messages.text("collector.from.attempts")),
                column("errors", Messages.text("collector.column.errors"), 60,
                        row -> Lines.of(Units.count(row.probe().errors()),
                                row.probe().errors() > 0 ? "strong-danger" : ""),
                        row -> row.probe().errors(), row -> Long.toString(row.probe().errors()), true)
                        .from(Messages.text("collector.from.errors")),
                column("error", Messages.text("collector.column.error"), 220, CollectorColumns::error,
                        row -> error(row).text(), CollectorColumns::rawError, false).fills()
                        .from(Messages.text("collector.from.error")));
    }

    /// Of a batch no more is known than what it brought in all.
    private static Lines bytes(ProbeRow row) {
        Long bytes = row.probe().bytes();
        return bytes == null
                ? Lines.of(Units.UNKNOWN, Styles.UNKNOWN_VALUE)
                : Lines.of((row.probe().batch() ? "≤ " : "") + Units.bytes(bytes));
    }

    private static Lines last(ProbeRow row) {
        Duration age = Duration.between(row.probe().lastAttempt(), row.now());
        return Lines.of(Durations.age(age.isNegative() ? Duration.ZERO : age),
                row.probe().answered() ? "" : Styles.DANGER);
    }

    /// What came the last time instead of rows; muted where it has answered since.
    private static Lines error(ProbeRow row) {
        ProbeStatistics.ProbeError error = row.probe().lastError();
        if (error == null) {
            return Lines.of("");
        }
        return Lines.of(SafeText.line(Notice.message(error.outcome()), LONGEST),
                row.probe().answered() ? Styles.MUTED : Styles.DANGER);
    }

    private static String rawError(ProbeRow row) {
        ProbeStatistics.ProbeError error = row.probe().lastError();
        return error == null ? "" : Notice.message(error.outcome());
    }

    private static LiveColumn<ProbeRow.Key, ProbeRow, Lines> duration(String id, String title,
            Function<ProbeStatistics, @Nullable Duration> duration) {
        return column(id, title, 76, row -> {
            Duration known = duration.apply(row.probe());
            return known == null ? Lines.of(Units.UNKNOWN, Styles.UNKNOWN_VALUE) : Lines.of(Durations.millis(known));
        }, row -> duration.apply(row.probe()), row -> {
            Duration known = duration.apply(row.probe());
            return known == null ? "" : seconds(known);
        }, true);
    }

    private static <S extends Comparable<S>> LiveColumn<ProbeRow.Key, ProbeRow, Lines> column(String id, String title,
            double width, Function<ProbeRow, Lines> lines, Function<ProbeRow, @Nullable S> sortKey,
            Function<ProbeRow, String> copied, boolean atTheRight) {
        LiveColumn<ProbeRow.Key, ProbeRow, Lines> column = new LiveColumn<ProbeRow.Key, ProbeRow, Lines>(
                id, title, width, lines::apply, copied)
                .cells(() -> new LinesCell<>(atTheRight)).sortedBy(sortKey);
        return atTheRight ? column.styled(Styles.NUMERIC) : column;
    }

    private static String seconds(Duration duration) {
        return Double.toString(duration.toNanos() / 1e9);
    }
}
