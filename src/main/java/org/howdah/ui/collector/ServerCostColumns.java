package org.howdah.ui.collector;

import java.util.List;
import java.util.function.Function;
import org.howdah.analysis.CollectorRow;
import org.howdah.model.collector.PoolState;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.Lines;
import org.howdah.ui.control.LinesCell;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// The columns of the table of servers: what Howdah costs each.
final class ServerCostColumns {
    private static final int LONGEST = 120;

    private ServerCostColumns() {}

    static List<LiveColumn<ServerId, CollectorRow, ?>> all() {
        return List.of(
                column("server", Messages.text("collector.column.server"), 170,
                        row -> Lines.of(SafeText.line(row.server().name(), LONGEST)), row -> row.server().name(),
                        row -> row.server().name(), false)
                        .from(Messages.text("collector.from.server")),
                column("live", Messages.text("collector.column.live"), 104, ServerCostColumns::live,
                        row -> row.link().getClass().getSimpleName(), row -> live(row).text(), false)
                        .from(Messages.text("collector.from.live")),
                column("pool", Messages.text("collector.column.pool"), 104, row -> Lines.of(pool(row.pool())),
                        row -> row.pool().open(), row -> pool(row.pool()), false)
                        .from(Messages.text("collector.from.pool")),
                column("share", Messages.text("collector.column.share"), 84,
                        row -> lines(row.share(), Units::percent), CollectorRow::share,
                        row -> raw(row.share() == null ? null : (Double) (row.share() * 100)), true)
                        .called(Messages.text("collector.column.share.name"))
                        .from(Messages.text("collector.from.share")),
                column("bytes", Messages.text("collector.column.bytes"), 84,
                        row -> lines(row.bytesPerSecond(), Units::byteRate), CollectorRow::bytesPerSecond,
                        row -> raw(row.bytesPerSecond()), true)
                        .called(Messages.text("collector.column.bytes.name"))
                        .from(Messages.text("collector.from.traffic")),
                column("connections", Messages.text("collector.column.connections"), 100,
                        row -> Lines.of(Integer.toString(row.connections())), CollectorRow::connections,
                        row -> Integer.toString(row.connections()), true)
                        .from(Messages.text("collector.from.connections")),
                column("skipped", Messages.text("collector.column.skipped"), 100,
                        row -> Lines.of(Units.count(row.skippedTicks())), CollectorRow::skippedTicks,
                        row -> Long.toString(row.skippedTicks()), true)
                        .from(Messages.text("collector.from.skippedTicks")),
                column("failing", Messages.text("collector.column.failing"), 100,
                        row -> Lines.of(Units.count(row.failing()), row.failing() > 0 ? "strong-danger" : ""),
                        CollectorRow::failing, row -> Long.toString(row.failing()), true)
                        .from(Messages.text("collector.from.failing")),
                column("others", Messages.text("collector.column.others"), 160,
                        row -> Lines.of(SafeText.line(others(row), LONGEST)), ServerCostColumns::others,
                        ServerCostColumns::others, false).fills()
                        .from(Messages.text("collector.from.others")));
    }

    private static Lines live(CollectorRow row) {
        return switch (row.link()) {
            case Link.Up _ -> Lines.of(Messages.text("collector.link.up"));
            case Link.Connecting _ -> Lines.of(Messages.text("collector.link.connecting"), Styles.MUTED);
            case Link.NotAnswering _ -> Lines.of(Messages.text("collector.link.notAnswering"), Styles.WARNING);
            case Link.Down _ -> Lines.of(Messages.text("collector.link.down"), Styles.DANGER);
            case Link.Paused _ -> Lines.of(Messages.text("collector.link.paused"), Styles.MUTED);
            case Link.Unrecorded _ -> Lines.of(Messages.text("collector.link.unrecorded"), Styles.MUTED);
        };
    }

    private static String pool(PoolState pool) {
        String state = pool.active() > 0
                ? Messages.text("collector.pool.busy")
                : pool.idle() > 0 ? Messages.text("collector.pool.idle") : Messages.text("collector.pool.closed");
        return pool.waiting() == 0
                ? state
                : Messages.text("collector.pool.waiting", state, Integer.toString(pool.waiting()));
    }

    /// As their clients call themselves.
    private static String others(CollectorRow row) {
        return String.join(", ", row.others().stream()
                .map(other -> other.applicationName() + " " + java.util.Objects.requireNonNullElse(
                        other.clientAddress(), Messages.text("collector.here")))
                .toList());
    }

    private static String raw(@Nullable Double value) {
        return value == null ? "" : Double.toString(Math.round(value * 1_000) / 1e3);
    }

    private static Lines lines(@Nullable Double value, Function<Double, String> format) {
        return value == null ? Lines.of(Units.UNKNOWN, Styles.UNKNOWN_VALUE) : Lines.of(format.apply(value));
    }

    private static <S extends Comparable<S>> LiveColumn<ServerId, CollectorRow, Lines> column(String id, String title,
            double width, Function<CollectorRow, Lines> lines, Function<CollectorRow, @Nullable S> sortKey,
            Function<CollectorRow, String> copied, boolean atTheRight) {
        LiveColumn<ServerId, CollectorRow, Lines> column = new LiveColumn<ServerId, CollectorRow, Lines>(
                id, title, width, lines::apply, copied)
                .cells(() -> new LinesCell<>(atTheRight)).sortedBy(sortKey);
        return atTheRight ? column.styled(Styles.NUMERIC) : column;
    }
}
