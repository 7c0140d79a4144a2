package org.howdah.ui.sessions;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.howdah.analysis.SessionActivity;
import org.howdah.analysis.SessionDuration;
import org.howdah.analysis.SessionFacts;
import org.howdah.analysis.SessionGroup;
import org.howdah.model.server.DurationLimits;
import org.howdah.model.session.Session;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.Age;
import org.howdah.ui.control.DurationCell;
import org.howdah.ui.control.LiveColumn;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SqlCell;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TextCell;
import org.howdah.ui.control.Wait;
import org.howdah.ui.control.WaitCell;
import org.howdah.ui.control.Zone;
import org.jspecify.annotations.Nullable;

/// The columns of the sessions table: widths, order of hiding, what they copy. A heading's cells say what its group comes
/// to, or nothing.
final class SessionColumns {
    static final String STATE = "state";

    /// Columns that a session cannot do without.
    static final Set<String> ALWAYS = Set.of("pid", STATE, "text");

    /// Columns that are seen only by those who want them.
    static final Set<String> USUALLY_HIDDEN = Set.of(
            "session", "backendStart", "type", "leader", "queryId", "transactionId", "snapshot", "port",
            "snapshotAge", "encryption", "locks", "temp");

    private SessionColumns() {}

    /// The column of a time.
    static String of(SessionDuration duration) {
        return switch (duration) {
            case QUERY -> "query";
            case TRANSACTION -> "transaction";
            case SESSION -> "session";
        };
    }

    /// @param onFold called with the key of a row whose rows below are to be hidden or shown
    /// @param zone by whose clock times are shown
    /// @param limits from when on a duration is shaded now
    static List<LiveColumn<Object, SessionRow, ?>> all(Consumer<Object> onFold, Zone zone,
            Supplier<DurationLimits> limits) {
        return List.of(
                new LiveColumn<Object, SessionRow, SessionCells.Lead>("pid", Messages.text("sessions.pid"), 78,
                        SessionColumns::lead, single(row -> Integer.toString(row.session().pid())))
                        .cells(() -> new SessionCells.LeadCell(onFold))
                        .sortedBy(row -> row instanceof SessionRow.Single it ? (Integer) it.session().pid() : null)
                        .styled("lead").numbers(),
                text("database", Messages.text("sessions.database"), 78, Session::datname).hiddenFrom(21),
                text("user", Messages.text("sessions.user"), 80, Session::usename).hiddenFrom(26),
                new LiveColumn<Object, SessionRow, SessionRow.Application>("application",
                        Messages.text("sessions.application"), 108,
                        row -> row instanceof SessionRow.Single it ? it.application() : null,
                        single(row -> row.application().name()))
                        .cells(SessionCells.ApplicationCell::new)
                        .sortedBy(row -> row instanceof SessionRow.Single it
                                ? blankAsUnknown(it.application().name())
                                : null)
                        .hiddenFrom(28),
                text("client", Messages.text("sessions.client"), 88, Session::clientAddr).hiddenFrom(22),
                number("port", Messages.text("sessions.port"), 52, row -> row.session().clientPort()).hiddenFrom(11),
                text("type", Messages.text("sessions.type"), 108, Session::backendType).hiddenFrom(16),
                number("leader", Messages.text("sessions.leader"), 64, SessionFacts::leader).hiddenFrom(14),
                new LiveColumn<Object, SessionRow, SessionCells.Doing>(STATE, Messages.text("sessions.state"), 84,
                        SessionColumns::doing,
                        single(row -> StateWords.word(row.facts().activity())))
                        .cells(SessionCells.StateCell::new)
                        .sortedBy(row -> switch (row) {
                            case SessionRow.Single it -> it.facts().activity().rank();
                            case SessionRow.Heading it -> it.group().rank();
                        }),
                new LiveColumn<Object, SessionRow, Wait>("wait", Messages.text("sessions.wait"), 160,
                        SessionColumns::waiting, single(row -> row.waiting().text()))
                        .cells(WaitCell::new)
                        .sortedBy(row -> row instanceof SessionRow.Single it
                                ? blankAsUnknown(it.waiting().text())
                                : null)
                        .hiddenFrom(29),
                age("query", Messages.text("sessions.queryTime"), 78, row -> row.query().within(limits.get()),
                        SessionGroup::query)
                        .called(Messages.text("sessions.queryTime.name")),
                age("transaction", Messages.text("sessions.transactionTime"), 78,
                        row -> row.transaction().within(limits.get()), SessionGroup::transaction)
                        .called(Messages.text("sessions.transactionTime.name"))
                        .hiddenFrom(27),
                age("inState", Messages.text("sessions.stateTime"), 76, SessionRow.Single::inState, _ -> null)
                        .called(Messages.text("sessions.stateTime.name")).hiddenFrom(23),
                age("session", Messages.text("sessions.sessionTime"), 78, SessionRow.Single::sessionAge,
                        SessionGroup::session).called(Messages.text("sessions.sessionTime.name"))
                        .hiddenFrom(20),
                text("backendStart", Messages.text("sessions.backendStart"), 134,
                        session -> session.backendStart() == null
                                ? null
                                : Times.dateAndTime(session.backendStart(), zone.get()))
                        .hiddenFrom(12),
                new LiveColumn<Object, SessionRow, SessionFacts.Blockers>("blockedBy",
                        Messages.text("sessions.blockedBy"), 64, SessionColumns::blockers,
                        single(row -> row.facts().waitsBehind().count() == null
                                ? ""
                                : String.valueOf(row.facts().waitsBehind().count())))
                        .cells(SessionCells.BlockersCell::new)
                        .sortedBy(row -> blockers(row).waits() ? blockers(row).count() : null)
                        .styled(Styles.NUMERIC)
                        .hiddenFrom(25),
                new LiveColumn<Object, SessionRow, Integer>("blocks", Messages.text("sessions.blocks"), 58,
                        row -> row instanceof SessionRow.Single it ? it.facts().blocks() : 0,
                        single(row -> Integer.toString(row.facts().blocks())))
                        .cells(SessionCells.BlocksCell::new)
                        .sortedBy(row -> row instanceof SessionRow.Single it ? it.facts().blocks() : 0)
                        .styled(Styles.NUMERIC)
                        .hiddenFrom(24),
                number("transactionId", Messages.text("sessions.transactionId"), 84,
                        facts -> facts.session().backendXid()).hiddenFrom(13),
                number("snapshot", Messages.text("sessions.snapshot"), 84, facts -> facts.session().backendXmin())
                        .hiddenFrom(13),
                ExtraColumns.snapshotAge(),
                ExtraColumns.locks(),
                ExtraColumns.temp(),
                ExtraColumns.encryption(),
                number("queryId", Messages.text("sessions.queryId"), 148, facts -> facts.session().queryId())
                        .hiddenFrom(15),
                new LiveColumn<Object, SessionRow, SqlCell.Content>("text", Messages.text("sessions.query"), 164,
                        SessionColumns::statement, single(row -> SessionRow.orEmpty(row.session().query())))
                        .cells(SqlCell::new)
                        .fills());
    }

    private static SessionCells.Lead lead(SessionRow row) {
        return switch (row) {
            case SessionRow.Single it -> new SessionCells.Lead(Integer.toString(it.session().pid()),
                    it.isBelowLeader() ? 1 : 0, fold(it.workers() > 0, it.folded()), false);
            case SessionRow.Heading it -> new SessionCells.Lead(title(it.group()), 0, fold(true, it.folded()), true);
        };
    }

    private static String title(SessionGroup group) {
        return Messages.text("sessions.group", Units.count(group.sessions()),
                group.title().isEmpty() ? Messages.text("sessions.group.none") : group.title());
    }

    private static SessionCells.Fold fold(boolean folds, boolean folded) {
        return !folds ? SessionCells.Fold.NONE : folded ? SessionCells.Fold.FOLDED : SessionCells.Fold.OPEN;
    }

    private static SessionCells.Doing doing(SessionRow row) {
        return switch (row) {
            case SessionRow.Single it -> new SessionCells.Doing(it.facts().activity(), -1);
            case SessionRow.Heading it -> new SessionCells.Doing(SessionActivity.ACTIVE, it.group().active());
        };
    }

    private static Wait waiting(SessionRow row) {
        return switch (row) {
            case SessionRow.Single it -> it.waiting();
            case SessionRow.Heading it -> new Wait(null, it.group().waiting() == 0
                    ? ""
                    : Messages.text("sessions.group.waiting", Units.count(it.group().waiting())));
        };
    }

    private static SessionFacts.Blockers blockers(SessionRow row) {
        return switch (row) {
            case SessionRow.Single it -> it.facts().waitsBehind();
            case SessionRow.Heading it -> new SessionFacts.Blockers(it.group().blocked(), it.group().blocked() > 0);
        };
    }

    private static SqlCell.Content statement(SessionRow row) {
        return switch (row) {
            case SessionRow.Single it when it.parent() instanceof SessionRow.Single leader -> new SqlCell.Content(
                    Messages.text("sessions.partOf", Integer.toString(leader.session().pid())), false);
            case SessionRow.Single it -> new SqlCell.Content(SessionRow.orEmpty(it.session().query()), true);
            case SessionRow.Heading it -> new SqlCell.Content(it.group().holding() == 0
                    ? ""
                    : Messages.text("sessions.group.holding", Units.count(it.group().holding())), false);
        };
    }

    /// A heading copies nothing but its title, in the first column.
    private static Function<SessionRow, String> single(Function<SessionRow.Single, String> copied) {
        return row -> row instanceof SessionRow.Single it ? copied.apply(it) : "";
    }

    private interface Text {
        @Nullable
        String of(Session session);
    }

    private interface Identifier {
        @Nullable
        Object of(SessionFacts facts);
    }

    private interface Longest {
        @Nullable
        Duration of(SessionGroup group);
    }

    private static LiveColumn<Object, SessionRow, String> text(String id, String title, double width, Text text) {
        return new LiveColumn<Object, SessionRow, String>(id, title, width,
                row -> row instanceof SessionRow.Single it ? SessionRow.orEmpty(text.of(it.session())) : null,
                single(row -> SessionRow.orEmpty(text.of(row.session()))))
                .cells(TextCell::new)
                .sortedBy(row -> row instanceof SessionRow.Single it
                        ? blankAsUnknown(SessionRow.orEmpty(text.of(it.session())))
                        : null);
    }

    private static LiveColumn<Object, SessionRow, String> number(String id, String title, double width,
            Identifier number) {
        return new LiveColumn<Object, SessionRow, String>(id, title, width,
                row -> row instanceof SessionRow.Single it ? plain(number.of(it.facts())) : null,
                single(row -> plain(number.of(row.facts()))))
                .cells(() -> new TextCell<>(Styles.MONO, Styles.NUMERIC))
                .sortedBy(row -> row instanceof SessionRow.Single it
                        && number.of(it.facts()) instanceof Number n
                                ? (Long) n.longValue()
                                : null)
                .styled(Styles.NUMERIC);
    }

    /// Copies seconds, which a spreadsheet can reckon with.
    private static LiveColumn<Object, SessionRow, Age> age(String id, String title, double width,
            Function<SessionRow.Single, Age> age, Longest longest) {
        Function<SessionRow, Age> value = row -> switch (row) {
            case SessionRow.Single it -> age.apply(it);
            case SessionRow.Heading it -> new Age(longest.of(it.group()), false);
        };
        return new LiveColumn<Object, SessionRow, Age>(id, title, width, value::apply, single(row -> {
            Duration duration = age.apply(row).duration();
            return duration == null ? "" : Double.toString(duration.toMillis() / 1e3);
        })).cells(DurationCell::new).sortedBy(row -> value.apply(row).duration()).styled(Styles.NUMERIC);
    }

    private static String plain(@Nullable Object value) {
        return Objects.toString(value, "");
    }

    private static @Nullable String blankAsUnknown(String text) {
        return text.isEmpty() ? null : text;
    }
}
