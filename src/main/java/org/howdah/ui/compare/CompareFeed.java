package org.howdah.ui.compare;

import java.time.Duration;
import org.howdah.analysis.explain.Explanation;
import org.howdah.analysis.explain.RangeDifference;
import org.howdah.analysis.explain.RangeFactsReader;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopList;
import org.howdah.ui.range.Asker;
import org.jspecify.annotations.Nullable;

/// Asks for two ranges: their loads, what differs, and why. Each of the three comes when it is there. Screen thread.
final class CompareFeed {
    /// Far more than anybody reads, so that what is not listed was hardly there.
    private static final int MOST = 500;

    private final CompareDesk desk;
    private final Listener listener;
    private final Asker loads;
    private final Asker differences;
    private final Asker explanations;

    /// What is told of the answers.
    interface Listener {
        void loaded(Loads loads);

        void differs(RangeDifference difference);

        void explained(Explanation explanation);

        void failed(String sentence);
    }

    /// Two ranges that are compared.
    record Ranges(TimeRange before, TimeRange during) {}

    /// Their loads.
    ///
    /// @param averageBefore of exactly that range, where a chart is of whole steps
    record Loads(Ranges of, Load before, Load during, double averageBefore, double average) {}

    CompareFeed(CompareDesk desk, Listener listener) {
        this.desk = desk;
        this.listener = listener;
        loads = new Asker(desk.past(), desk.screen().uiThread());
        differences = new Asker(desk.past(), desk.screen().uiThread());
        explanations = new Asker(desk.past(), desk.screen().uiThread());
    }

    void close() {
        loads.close();
        differences.close();
        explanations.close();
    }

    /// @param steps that each chart has room for
    void askLoads(Ranges ranges, int steps) {
        LoadFilter filter = desk.time().filterProperty().get();
        LoadQuestion during = new LoadQuestion(desk.server(), LoadDimension.WAIT_CLASS, ranges.during(), filter);
        loads.<Loads>ask(queries -> new Loads(ranges,
                queries.load(during.over(ranges.before()), steps(ranges.before(), steps)),
                queries.load(during, steps(ranges.during(), steps)),
                average(queries.top(during.over(ranges.before()), 1)), average(queries.top(during, 1))),
                listener::loaded, listener::failed);
    }

    private static double average(TopList list) {
        return list.samples() == 0 ? Double.NaN : (double) list.total() / list.samples();
    }

    private int steps(TimeRange range, int wanted) {
        Duration interval = desk.interval();
        return Math.clamp(range.length().dividedBy(interval), 1, wanted);
    }

    void askDifference(Ranges ranges, LoadDimension dimension) {
        LoadFilter filter = desk.time().filterProperty().get();
        LoadQuestion during = new LoadQuestion(desk.server(), dimension, ranges.during(), filter);
        differences.<RangeDifference>ask(queries -> RangeDifference.of(
                queries.top(during.over(ranges.before()), MOST), queries.top(during, MOST)),
                listener::differs, listener::failed);
    }

    void askWhy(Ranges ranges) {
        @Nullable
        Integer cores = desk.cores();
        LoadFilter filter = desk.time().filterProperty().get();
        explanations.<Explanation>ask(queries -> new RangeFactsReader(queries, desk.server(), cores, filter)
                .explain(ranges.during(), ranges.before()), listener::explained, listener::failed);
    }
}
