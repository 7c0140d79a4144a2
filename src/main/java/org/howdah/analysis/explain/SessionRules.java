package org.howdah.analysis.explain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// Causes that are single sessions or standbys: who held up others, who idled in a transaction.
final class SessionRules {
    private static final int MOST = 3;
    /// A transaction that idles for less is a client that thinks.
    private static final Duration IDLE_LONG = Duration.ofSeconds(10);
    /// Of the samples of the range.
    private static final double IDLE_MOSTLY = 0.5;
    /// An idle transaction is no cause of load that it does not block.
    private static final double IDLE_BESIDE_LOAD = 0.3;
    private static final double LAGGING = 0.6;
    private static final Duration LAG_LONG = Duration.ofSeconds(10);
    private static final int LAG_TIMES = 3;

    private final Comparison comparison;
    private final RangeFacts during;
    private final @Nullable RangeFacts before;

    SessionRules(Comparison comparison) {
        this.comparison = comparison;
        this.during = comparison.during();
        this.before = comparison.before();
    }

    List<Contribution> lines() {
        List<Contribution> lines = new ArrayList<>();
        blockers(lines);
        standby(lines);
        idle(lines);
        return lines;
    }

    /// Waits for locks are an effect of whom they wait for: as much of their rise as stood behind one session is its.
    private void blockers(List<Contribution> lines) {
        double was = comparison.before(LoadDimension.WAIT_CLASS, WaitClass.LOCK.label());
        double is = comparison.during(LoadDimension.WAIT_CLASS, WaitClass.LOCK.label());
        during.roots().stream().filter(each -> !each.awaitsStandby()).limit(MOST)
                .forEach(root -> lines.add(new Contribution.RootBlocker(
                        comparison.score(Math.min(root.blocked(), is - was)), root, comparison.told(was), is)));
    }

    /// What commits wait for counts whole, with those that stand behind a commit that waits.
    private void standby(List<Contribution> lines) {
        double was = comparison.before(LoadDimension.WAIT_EVENT, Contribution.Standby.EVENT);
        double is = comparison.during(LoadDimension.WAIT_EVENT, Contribution.Standby.EVENT);
        double behind = during.roots().stream().filter(BlockingRoot::awaitsStandby)
                .mapToDouble(BlockingRoot::blocked).sum();
        SenderFacts older = before == null ? SenderFacts.NONE : before.senders();
        SenderFacts newer = during.senders();
        double score = is - was >= 0.1 ? comparison.score(is - was + behind) : 0;
        if (newer.last() < Math.max(older.last(), newer.most())) {
            score = Math.max(score, comparison.strange());
        }
        Duration lag = newer.lag();
        Duration lagBefore = older.lag() == null ? Duration.ZERO : older.lag();
        if (lag != null && lag.compareTo(LAG_LONG) >= 0 && lag.compareTo(lagBefore.multipliedBy(LAG_TIMES)) >= 0) {
            score = Math.max(score, comparison.ofServer(LAGGING));
        }
        if (!comparison.concernsServer()) {
            return;
        }
        lines.add(new Contribution.Standby(score, comparison.told(was), is, older, newer));
    }

    private void idle(List<Contribution> lines) {
        List<BlockingRoot> named = lines.stream()
                .filter(each -> each instanceof Contribution.RootBlocker && each.score() >= Comparison.LEAST_SCORE)
                .map(each -> ((Contribution.RootBlocker) each).root()).toList();
        double score = comparison.isSignificant() && comparison.change() > 0 ? IDLE_BESIDE_LOAD : Comparison.STRANGE;
        during.holders().stream()
                .filter(each -> each.age().compareTo(IDLE_LONG) >= 0 && each.share() >= IDLE_MOSTLY)
                .filter(each -> before == null || before.holders().stream()
                        .noneMatch(old -> old.isSameAs(each) && old.share() >= IDLE_MOSTLY))
                .filter(each -> named.stream().noneMatch(root -> root.session().key().equals(each.session().key())))
                .limit(MOST)
                .forEach(each -> lines.add(new Contribution.IdleTransaction(score, each)));
    }
}
