package org.howdah.analysis.explain;

import java.util.ArrayList;
import java.util.List;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// Where the change of the load lies: in which statements, wait events, users, clients, applications and databases.
final class LoadRules {
    private static final List<LoadDimension> PARTS = List.of(LoadDimension.WAIT_EVENT, LoadDimension.APPLICATION,
            LoadDimension.USER, LoadDimension.CLIENT, LoadDimension.DATABASE);
    private static final int MOST_STATEMENTS = 4;
    private static final int MOST_PARTS = 2;
    /// A part of the load whose share of the change is about its share of the load says nothing.
    private static final double ORDINARY = 0.15;
    /// Of a statement's load, that it mostly waits for one thing.
    private static final double MOSTLY = 0.6;
    private static final double SCAN_TIMES = 3;
    /// Rows a second; fewer are read in no time.
    private static final double SCAN_MORE = 10_000;
    /// Of a statement that went, in a range with more load: it did not make it.
    private static final double WENT = 0.4;

    private final Comparison comparison;
    private final List<Contribution> causes;

    /// @param causes that were found, of which waits are effects
    LoadRules(Comparison comparison, List<Contribution> causes) {
        this.comparison = comparison;
        this.causes = causes.stream().filter(each -> each.score() >= Comparison.LEAST_SCORE).toList();
    }

    List<Contribution> lines() {
        List<Contribution> lines = new ArrayList<>();
        if (comparison.knowsBefore()) {
            Contribution.Scans scans = scans();
            comparison.difference(LoadDimension.STATEMENT).changes().stream()
                    .filter(each -> !each.value().isEmpty() && matters(each)).limit(MOST_STATEMENTS)
                    .forEach(each -> lines.add(statement(each, scans)));
            for (LoadDimension dimension : PARTS) {
                List<TopChange> changes = comparison.difference(dimension).changes();
                // Where all sessions have the same, it says nothing.
                if (changes.size() > 1) {
                    changes.stream().filter(each -> !each.value().isEmpty() && matters(each) && follows(each)
                            && !isOrdinary(each)).limit(MOST_PARTS)
                            .forEach(each -> lines.add(new Contribution.Part(
                                    comparison.score(Math.abs(each.change())), each)));
                }
            }
        }
        return lines;
    }

    private Contribution statement(TopChange change, Contribution.@Nullable Scans scans) {
        double score = comparison.score(Math.abs(change.change()));
        if (!follows(change)) {
            score *= WENT;
        }
        return new Contribution.Statement(score, change, change.change() > 0 ? scans : null, isEffect(change));
    }

    /// A change that may be chance is none where the whole did not change either.
    private boolean matters(TopChange change) {
        return Math.abs(change.change()) >= (comparison.isSignificant() ? 0.2 : comparison.floor());
    }

    /// Whether it went the same way as the whole.
    private boolean follows(TopChange change) {
        return !comparison.isSignificant() || change.change() > 0 == comparison.change() > 0;
    }

    /// Whether it has its usual share of the change.
    private boolean isOrdinary(TopChange change) {
        double usual = comparison.averageBefore() == 0 ? 0 : change.before() / comparison.averageBefore();
        return change.before() > 0
                && Math.abs(change.change() / comparison.change() - usual) < ORDINARY;
    }

    /// Rows scanned, where they are far more than before, and those by an index are not.
    private Contribution.@Nullable Scans scans() {
        boolean byIndex = comparison.rose(ServerMeasure.ROWS_BY_INDEX, SCAN_TIMES, SCAN_MORE);
        return comparison.rose(ServerMeasure.ROWS_SCANNED, SCAN_TIMES, SCAN_MORE) && !byIndex
                ? new Contribution.Scans(comparison.before(ServerMeasure.ROWS_SCANNED),
                        comparison.during(ServerMeasure.ROWS_SCANNED))
                : null;
    }

    private boolean isEffect(TopChange change) {
        return causes.stream().anyMatch(each -> switch (each) {
            case Contribution.RootBlocker _ -> change.share(WaitClass.LOCK.label()) >= MOSTLY;
            case Contribution.Standby standby -> standby.waiting() > 0
                    && change.share(WaitClass.IPC.label()) + change.share(WaitClass.LOCK.label()) >= MOSTLY;
            case Contribution.Checkpoints _ -> change.mark() == TopChange.Mark.KNOWN
                    && change.share(WaitClass.IO.label()) + change.share(WaitClass.LWLOCK.label()) >= MOSTLY;
            case Contribution.Connections _,Contribution.Autovacuum _,Contribution.TemporaryFiles _,Contribution.WriteAheadLog _,Contribution.Cpu _,Contribution.IdleTransaction _,Contribution.Statement _,Contribution.Part _ ->
                false;
        });
    }
}
