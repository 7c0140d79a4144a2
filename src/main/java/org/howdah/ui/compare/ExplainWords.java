package org.howdah.ui.compare;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.howdah.analysis.explain.BlockingRoot;
import org.howdah.analysis.explain.Contribution;
import org.howdah.analysis.explain.SessionName;
import org.howdah.analysis.explain.TopChange;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// The lines of an explanation in words, safe to show. Pure.
///
/// @param zone by whose clock times are told
record ExplainWords(ZoneId zone) {
    private static final int LONGEST_NAME = 48;
    private static final int LONGEST_STATEMENT = 160;

    /// What is the matter.
    String title(Contribution line) {
        return switch (line) {
            case Contribution.RootBlocker blocker -> blocker(blocker.root());
            case Contribution.Standby standby -> standby.waiting() - standby.waitingBefore() >= 0.1
                    ? Messages.text("explain.standbyWait")
                    : standby.during().last() < Math.max(standby.before().last(), standby.during().most())
                            ? Messages.text("explain.standbyLost")
                            : Messages.text("explain.standbyLag");
            case Contribution.Connections connections -> connections.application() == null
                    ? Messages.text("explain.connections")
                    : Messages.text("explain.connectionsOf", name(connections.application()));
            case Contribution.Checkpoints checkpoints -> checkpoints.requested() > checkpoints.requestedBefore()
                    ? Messages.text("explain.checkpointsAsked")
                    : Messages.text("explain.checkpoints");
            case Contribution.Autovacuum vacuum -> autovacuum(vacuum);
            case Contribution.TemporaryFiles files -> files.statement() == null
                    ? Messages.text("explain.temporary")
                    : Messages.text("explain.temporaryOf", value(files.statement()));
            case Contribution.WriteAheadLog _ -> Messages.text("explain.wal");
            case Contribution.Cpu cpu -> cpu.cores() == null
                    ? Messages.text("explain.cpu")
                    : Messages.text("explain.cpuAbove");
            case Contribution.IdleTransaction idle ->
                Messages.text("explain.idle", session(idle.holder().session()));
            case Contribution.Statement statement -> statement(statement);
            case Contribution.Part part -> part(part.change());
        };
    }

    /// The figures that say so.
    String evidence(Contribution line) {
        return switch (line) {
            case Contribution.RootBlocker blocker -> Messages.text("explain.blockerFigures",
                    number(blocker.root().blocked()), Units.count(blocker.root().most()),
                    number(blocker.waitingBefore()), number(blocker.waiting()),
                    Times.time(blocker.root().seen().from(), zone),
                    CompareWords.length(blocker.root().seen().length()));
            case Contribution.Standby standby -> standby(standby);
            case Contribution.Connections connections -> Messages.text("explain.connectionsFigures",
                    CompareWords.whole(connections.before()), CompareWords.whole(connections.during()),
                    number(connections.madeBefore()), number(connections.made()));
            case Contribution.Checkpoints checkpoints -> Messages.text("explain.checkpointsFigures",
                    number(checkpoints.requestedBefore()), number(checkpoints.requested()),
                    CompareWords.whole(checkpoints.buffersBefore()), CompareWords.whole(checkpoints.buffers()),
                    number(checkpoints.waitingBefore()), number(checkpoints.waiting()));
            case Contribution.Autovacuum vacuum -> Messages.text("explain.autovacuumFigures",
                    number(vacuum.before()), number(vacuum.during()));
            case Contribution.TemporaryFiles files -> Messages.text("explain.bytesFigures",
                    Units.byteRate(files.before()), Units.byteRate(files.during()));
            case Contribution.WriteAheadLog wal -> Messages.text("explain.bytesFigures",
                    Units.byteRate(wal.before()), Units.byteRate(wal.during()));
            case Contribution.Cpu cpu -> cpu.cores() == null
                    ? Messages.text("explain.cpuFigures", number(cpu.before()), number(cpu.during()))
                    : Messages.count("explain.cpuAboveFigures", cpu.cores(), number(cpu.before()),
                            number(cpu.during()));
            case Contribution.IdleTransaction idle -> join(
                    Messages.text("explain.idleFigures", CompareWords.length(idle.holder().age()),
                            Times.time(idle.holder().since(), zone)),
                    idle.holder().holdsBack() ? Messages.text("explain.holdsBack") : "");
            case Contribution.Statement statement -> join(figures(statement.change()), mostly(statement.change()),
                    statement.scans() == null
                            ? ""
                            : Messages.text("explain.scans", CompareWords.whole(statement.scans().before()),
                                    CompareWords.whole(statement.scans().during())),
                    statement.effect() ? Messages.text("explain.effect") : "");
            case Contribution.Part part -> join(figures(part.change()),
                    part.effect() ? Messages.text("explain.effect") : "");
        };
    }

    private String blocker(BlockingRoot root) {
        if (root.session().key().pid() == 0) {
            return Messages.text("explain.blockerPrepared");
        }
        return root.idle()
                ? Messages.text("explain.blockerIdle", session(root.session()))
                : root.session().statement() == null
                        ? Messages.text("explain.blocker", session(root.session()))
                        : Messages.text("explain.blockerRuns", session(root.session()),
                                SafeText.line(root.session().statement(), LONGEST_STATEMENT));
    }

    private String standby(Contribution.Standby standby) {
        Duration lag = standby.during().lag();
        return join(
                Messages.text("explain.standbyFigures", number(standby.waitingBefore()), number(standby.waiting()),
                        Units.count(Math.max(standby.before().last(), standby.during().most())),
                        Units.count(standby.during().last())),
                lag == null || lag.toSeconds() == 0 ? "" : Messages.text("explain.lag", CompareWords.length(lag)));
    }

    private static String autovacuum(Contribution.Autovacuum vacuum) {
        String tables = name(String.join(", ", vacuum.tables()));
        return tables.isEmpty()
                ? Messages.text("explain.autovacuum")
                : vacuum.wraparound()
                        ? Messages.text("explain.autovacuumWraparound", tables)
                        : Messages.text("explain.autovacuumOf", tables);
    }

    private static String statement(Contribution.Statement statement) {
        String text = value(statement.change());
        return switch (statement.change().mark()) {
            case NEW -> Messages.text("explain.newStatement", text);
            case PERHAPS_NEW -> Messages.text("explain.perhapsNewStatement", text);
            case GONE, PERHAPS_GONE -> Messages.text("explain.goneStatement", text);
            case KNOWN -> statement.scans() != null
                    ? Messages.text("explain.scanningStatement", text)
                    : statement.change().change() > 0
                            ? Messages.text("explain.moreStatement", text)
                            : Messages.text("explain.lessStatement", text);
        };
    }

    private static String part(TopChange change) {
        String dimension = CompareWords.title(change.dimension());
        return switch (change.mark()) {
            case NEW -> Messages.text("explain.newPart", dimension, value(change));
            case GONE -> Messages.text("explain.gonePart", dimension, value(change));
            case KNOWN, PERHAPS_NEW, PERHAPS_GONE -> change.change() > 0
                    ? Messages.text("explain.morePart", dimension, value(change))
                    : Messages.text("explain.lessPart", dimension, value(change));
        };
    }

    private static String figures(TopChange change) {
        return Messages.text("explain.loadFigures", number(change.before()), number(change.during()));
    }

    private static String mostly(TopChange change) {
        return change.byWaitClass().entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey)
                .map(wait -> Messages.text("explain.mostly", SafeText.line(wait, LONGEST_NAME))).orElse("");
    }

    /// `4711 (psql, anna)`.
    private static String session(SessionName session) {
        List<String> names = new ArrayList<>();
        for (String name : new @Nullable String[]{session.application(), session.user(), session.backendType()}) {
            if (name != null && !name.isEmpty() && names.size() < 2) {
                names.add(name(name));
            }
        }
        String pid = Integer.toString(session.key().pid());
        return names.isEmpty() ? pid : pid + " (" + String.join(", ", names) + ")";
    }

    private static String value(TopChange change) {
        return CompareWords.value(change.dimension(), change.value(), change.text());
    }

    private static String name(String text) {
        return SafeText.line(text, LONGEST_NAME);
    }

    private static String number(double value) {
        return CompareWords.number(value);
    }

    private static String join(String... parts) {
        return String.join("; ", java.util.Arrays.stream(parts).filter(each -> !each.isEmpty()).toList());
    }
}
