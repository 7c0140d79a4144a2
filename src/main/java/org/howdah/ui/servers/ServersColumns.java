package org.howdah.ui.servers;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.howdah.analysis.ConnectionCounts;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.Rate;
import org.howdah.analysis.ReplicationLag;
import org.howdah.model.server.ServerId;
import org.howdah.ui.chart.ChartPalette;
import org.howdah.ui.chart.LoadColumns;
import org.howdah.ui.control.FleetWords;
import org.howdah.ui.control.Lines;
import org.howdah.ui.control.LinesCell;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// The columns of the servers table: what they show and copy, how they sort, which make room first.
final class ServersColumns {
    static final String STATUS = "status";
    /// Those that are there, but not shown unless the user wants them.
    static final List<String> USUALLY_HIDDEN = List.of("tags", "group", "user", "sslmode", "error");

    private final ChartPalette palette;
    private final Consumer<ServerId> onRetry;

    /// @param onRetry asks a server that is down again
    ServersColumns(ChartPalette palette, Consumer<ServerId> onRetry) {
        this.palette = palette;
        this.onRetry = onRetry;
    }

    List<LiveColumn<ServersRow.Key, ServersRow, ?>> all() {
        return List.of(
                state(), name(),
                number("version", Messages.text("servers.column.version"), 58, ServerTexts::version,
                        row -> row.capabilities() == null ? null : row.capabilities().version(),
                        row -> row.capabilities() == null ? "" : row.capabilities().version().toString(), false)
                        .hiddenFrom(9).from(Messages.text("servers.from.version")),
                number("load", Messages.text("servers.column.load"), 52, ServerTexts::load, FleetRow::loadNow,
                        row -> text(row.loadNow()), true).from(Messages.text("servers.from.load")),
                load(), sessions(), blocked(),
                number("longestTransaction", Messages.text("servers.column.longest"), 70,
                        ServerTexts::longestTransaction, FleetRow::longestTransaction,
                        row -> row.longestTransaction() == null
                                ? ""
                                : Double.toString(row.longestTransaction().toMillis() / 1e3),
                        true).hiddenFrom(8).from(Messages.text("servers.from.longest")),
                number("transactions", Messages.text("servers.column.transactions"), 48, ServerTexts::transactions,
                        ServersColumns::perSecond, row -> text(perSecond(row)), true).hiddenFrom(7)
                        .from(Messages.text("servers.from.transactions")),
                number("cacheHit", Messages.text("servers.column.cacheHit"), 48, ServerTexts::cacheHit,
                        FleetRow::cacheHit, row -> percent(row.cacheHit()), true).hiddenFrom(2)
                        .from(Messages.text("servers.from.cacheHit")),
                number("lag", Messages.text("servers.column.lag"), 48, ServerTexts::lag, ServersColumns::lagSeconds,
                        row -> text(lagSeconds(row)), true).hiddenFrom(6)
                        .from(Messages.text("servers.from.lag")),
                number("size", Messages.text("servers.column.size"), 64, ServerTexts::size,
                        row -> row.size() == null ? null : (Long) row.size().bytes(),
                        row -> row.size() == null ? "" : Long.toString(row.size().bytes()), true).hiddenFrom(5)
                        .from(Messages.text("servers.from.size")),
                number("age", Messages.text("servers.column.age"), 38, ServerTexts::age,
                        FleetRow::wraparound, row -> percent(row.wraparound()), true).hiddenFrom(3)
                        .from(Messages.text("servers.from.age")),
                number("uptime", Messages.text("servers.column.uptime"), 48, ServerTexts::uptime, FleetRow::uptime,
                        row -> row.uptime() == null ? "" : Long.toString(row.uptime().toSeconds()), true)
                        .hiddenFrom(1).from(Messages.text("servers.from.uptime")),
                number("sample", Messages.text("servers.column.sample"), 58, ServerTexts::sample, FleetRow::sampleAge,
                        row -> row.lastSample() == null ? "" : row.lastSample().toString(), true).hiddenFrom(4)
                        .from(Messages.text("servers.from.sample")),
                words("tags", Messages.text("servers.column.tags"), 120, row -> String.join(", ", row.server().tags()))
                        .from(Messages.text("servers.from.tags")),
                words("group", Messages.text("servers.column.group"), 90, row -> row.server().group())
                        .from(Messages.text("servers.from.group")),
                words("user", Messages.text("servers.column.user"), 90,
                        row -> row.server().target().address().user()).from(Messages.text("servers.from.user")),
                words("sslmode", Messages.text("servers.column.sslmode"), 80,
                        row -> row.server().target().tlsMode().sqlName()).from(Messages.text("servers.from.sslmode")),
                words("error", Messages.text("servers.column.error"), 240,
                        row -> row.outage() == null ? null : row.outage().fault().sentence())
                        .from(Messages.text("servers.from.error")));
    }

    private static LiveColumn<ServersRow.Key, ServersRow, ServerCells.State> state() {
        return new LiveColumn<ServersRow.Key, ServersRow, ServerCells.State>(STATUS,
                Messages.text("servers.column.status"), 104, ServerStates::of,
                row -> row instanceof ServersRow.Server server ? FleetWords.word(server.row().status()) : "")
                .cells(ServerCells.StateCell::new)
                .sortedBy(row -> row instanceof ServersRow.Server server ? (Integer) (-server.place()) : null)
                .from(Messages.text("servers.from.status"));
    }

    private LiveColumn<ServersRow.Key, ServersRow, ServerCells.Name> name() {
        return new LiveColumn<ServersRow.Key, ServersRow, ServerCells.Name>("name",
                Messages.text("servers.column.name"), 226, ServerStates::name,
                row -> row instanceof ServersRow.Server server ? server.row().server().name() : "")
                .cells(() -> new ServerCells.NameCell(onRetry))
                .sortedBy(row -> row instanceof ServersRow.Server server
                        ? server.row().server().name().toLowerCase(java.util.Locale.ROOT)
                        : null)
                .fills().from(Messages.text("servers.from.name"));
    }

    private LiveColumn<ServersRow.Key, ServersRow, ServerCells.Load> load() {
        return new LiveColumn<ServersRow.Key, ServersRow, ServerCells.Load>("history",
                Messages.text("servers.column.history"), 134,
                row -> row instanceof ServersRow.Server server
                        ? new ServerCells.Load(LoadColumns.of(server.row().load(), server.now()),
                                server.row().server().cores(), ServerTexts.isOld(server.row()))
                        : ServerCells.Load.NOTHING,
                row -> row instanceof ServersRow.Server server
                        ? LoadColumns.of(server.row().load(), server.now()).summary()
                        : "")
                .cells(() -> new ServerCells.LoadCell(palette)).from(Messages.text("servers.from.history"));
    }

    private static LiveColumn<ServersRow.Key, ServersRow, ServerCells.Usage> sessions() {
        return new LiveColumn<ServersRow.Key, ServersRow, ServerCells.Usage>("sessions",
                Messages.text("servers.column.sessions"), 116,
                row -> row instanceof ServersRow.Server server
                        ? new ServerCells.Usage(ServerTexts.sessions(server.row()),
                                ServerTexts.sessionsInBrief(server.row()), share(server.row()),
                                ServerTexts.isOld(server.row()))
                        : ServerCells.Usage.NOTHING,
                row -> row instanceof ServersRow.Server server ? ServerTexts.sessions(server.row()).text() : "")
                .cells(ServerCells.UsageCell::new)
                .sortedBy(row -> row instanceof ServersRow.Server server ? share(server.row()) : null)
                .from(Messages.text("servers.from.sessions"));
    }

    private static LiveColumn<ServersRow.Key, ServersRow, ServerCells.Blocked> blocked() {
        return new LiveColumn<ServersRow.Key, ServersRow, ServerCells.Blocked>("blocked",
                Messages.text("servers.column.blocked"), 56,
                row -> row instanceof ServersRow.Server server
                        ? new ServerCells.Blocked(ServerTexts.blocked(server.row()),
                                ServerTexts.isBlocked(server.row()))
                        : ServerCells.Blocked.NOTHING,
                row -> row instanceof ServersRow.Server server ? text(server.row().blocked()) : "")
                .cells(ServerCells.BlockedCell::new)
                .sortedBy(row -> row instanceof ServersRow.Server server ? server.row().blocked() : null)
                .styled(Styles.NUMERIC).from(Messages.text("servers.from.blocked"));
    }

    private static <S extends Comparable<S>> LiveColumn<ServersRow.Key, ServersRow, Lines> number(String id,
            String title, double width, Function<FleetRow, Lines> lines, Function<FleetRow, @Nullable S> sortKey,
            Function<FleetRow, String> copied, boolean atTheRight) {
        LiveColumn<ServersRow.Key, ServersRow, Lines> column = new LiveColumn<ServersRow.Key, ServersRow, Lines>(id,
                title, width,
                row -> row instanceof ServersRow.Server server ? lines.apply(server.row()) : Lines.NOTHING,
                row -> row instanceof ServersRow.Server server ? copied.apply(server.row()) : "")
                .cells(() -> new LinesCell<>(atTheRight))
                .sortedBy(row -> row instanceof ServersRow.Server server ? sortKey.apply(server.row()) : null);
        return atTheRight ? column.styled(Styles.NUMERIC) : column;
    }

    private static LiveColumn<ServersRow.Key, ServersRow, Lines> words(String id, String title, double width,
            Function<FleetRow, @Nullable String> text) {
        return number(id, title, width, row -> ServerTexts.plain(row, text.apply(row)),
                row -> sortable(text.apply(row)),
                row -> java.util.Objects.requireNonNullElse(text.apply(row), ""), false).hiddenFrom(0);
    }

    /// What is not known stands behind every word.
    private static String sortable(@Nullable String text) {
        return text == null || text.isEmpty() ? "\uffff" : text;
    }

    private static @Nullable Double perSecond(FleetRow row) {
        return row.transactionsPerSecond() instanceof Rate.Known(var perSecond) ? (Double) perSecond : null;
    }

    private static @Nullable Double lagSeconds(FleetRow row) {
        ReplicationLag lag = row.lag();
        return lag == null || lag.time() == null ? null : (Double) (lag.time().toMillis() / 1e3);
    }

    private static @Nullable Double share(FleetRow row) {
        ConnectionCounts counts = row.connections();
        Long total = counts == null ? null : counts.total();
        Integer max = counts == null ? null : counts.max();
        return total == null || max == null || max == 0 ? null : (Double) ((double) total / max);
    }

    /// As its title says.
    private static String percent(@Nullable Double share) {
        return share == null ? "" : Double.toString(Math.round(share * 100_000_000) / 1e6);
    }

    private static String text(@Nullable Number number) {
        return number == null ? "" : number.toString();
    }
}
