package org.howdah.analysis.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.howdah.model.history.TimeRange;
import org.jspecify.annotations.Nullable;

/// Why a range of a server's past differs from what was before it. Pure.
///
/// @param before what it is held against; null where nothing was recorded before
/// @param averageBefore of active sessions; NaN where nothing was sampled
/// @param average the same in the range
/// @param narrowed whether only a part of the load is explained, while counters are those of the whole server
/// @param lines causes first, and of these the one that explains most
public record Explanation(TimeRange during, @Nullable TimeRange before, double averageBefore, double average,
        Verdict verdict, boolean narrowed, List<Contribution> lines) {
    /// What can be said at all.
    public enum Verdict {
        /// The lines say what stands out.
        EXPLAINED,
        /// The range is as it was before.
        NOTHING_STANDS_OUT,
        /// Nothing was recorded before: the lines say only what speaks for itself.
        NOTHING_BEFORE,
        /// Nothing was sampled in the range.
        NOTHING_SAMPLED
    }

    /// More lines than this nobody reads.
    private static final int MOST = 12;

    public Explanation {
        lines = List.copyOf(lines);
    }

    /// Explains a range by what was before it.
    ///
    /// @param recorded what was before; null where nothing was recorded
    public static Explanation of(RangeFacts during, @Nullable RangeFacts recorded) {
        RangeFacts before = recorded == null || recorded.samples() == 0 ? null : recorded;
        if (during.samples() == 0) {
            return new Explanation(during.range(), before == null ? null : before.range(),
                    before == null ? Double.NaN : before.average(), Double.NaN, Verdict.NOTHING_SAMPLED,
                    during.narrowed(), List.of());
        }
        Comparison comparison = new Comparison(during, before);
        List<Contribution> causes = new ArrayList<>(new SessionRules(comparison).lines());
        causes.addAll(new ServerRules(comparison).lines());
        List<Contribution> lines = new ArrayList<>(causes);
        lines.addAll(new LoadRules(comparison, causes).lines());
        lines.removeIf(each -> each.score() < Comparison.LEAST_SCORE);
        lines.sort(Comparator.comparingDouble(Contribution::rank).reversed());
        List<Contribution> best = lines.subList(0, Math.min(MOST, lines.size()));
        Verdict verdict = best.isEmpty() ? Verdict.NOTHING_STANDS_OUT : Verdict.EXPLAINED;
        return before == null
                ? new Explanation(during.range(), null, Double.NaN, during.average(), Verdict.NOTHING_BEFORE,
                        during.narrowed(), best)
                : new Explanation(during.range(), before.range(), before.average(), during.average(), verdict,
                        during.narrowed(), best);
    }

    /// How much more load there was; NaN where nothing was sampled before.
    public double change() {
        return average - averageBefore;
    }
}
