package org.howdah.analysis.explain;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TopList;
import org.jspecify.annotations.Nullable;

/// A range and what was before it, as the rules look at them.
final class Comparison {
    /// What explains less is no line.
    static final double LEAST_SCORE = 0.1;
    /// Of what is out of the ordinary, though the load does not tell how much it costs.
    static final double STRANGE = 0.8;
    /// The same of the whole server, where only a part of its load is asked about, which it may have nothing to do with.
    private static final double ELSEWHERE = 0.3;
    /// A change of half a session, or of a quarter of what was usual, may be chance.
    private static final double LEAST_CHANGE = 0.5;
    private static final double LEAST_SHARE = 0.25;

    private final RangeFacts during;
    private final @Nullable RangeFacts before;
    private final Map<LoadDimension, RangeDifference> differences = new EnumMap<>(LoadDimension.class);

    Comparison(RangeFacts during, @Nullable RangeFacts before) {
        this.during = during;
        this.before = before;
    }

    RangeFacts during() {
        return during;
    }

    @Nullable
    RangeFacts before() {
        return before;
    }

    boolean knowsBefore() {
        return before != null;
    }

    /// Whether what the server counts tells of the load that is asked about: of a part that did not change it does not.
    boolean concernsServer() {
        return !during.narrowed() || isSignificant();
    }

    /// The score of what is out of the ordinary of the whole server.
    double strange() {
        return during.narrowed() ? ELSEWHERE : STRANGE;
    }

    /// A score that counters of the whole server give.
    double ofServer(double score) {
        return during.narrowed() ? Math.min(score, ELSEWHERE) : score;
    }

    double averageBefore() {
        return before == null ? 0 : before.average();
    }

    /// How much more load there was; negative for less.
    double change() {
        return during.average() - averageBefore();
    }

    /// A smaller change may be chance.
    double floor() {
        return Math.max(LEAST_CHANGE, LEAST_SHARE * averageBefore());
    }

    boolean isSignificant() {
        return Math.abs(change()) >= floor();
    }

    /// Which share of the change this many sessions are, from 0 to 1.
    double score(double sessions) {
        return clamped(sessions / Math.max(Math.abs(change()), floor()));
    }

    static double clamped(double value) {
        return Double.isNaN(value) ? 0 : Math.clamp(value, 0, 1);
    }

    RangeDifference difference(LoadDimension dimension) {
        return differences.computeIfAbsent(dimension, each -> RangeDifference.of(
                before == null ? new TopList(during.range(), each, 0, 0, List.of()) : before.top(each),
                during.top(each)));
    }

    /// What is to be said of a figure of before: nothing where nothing was recorded.
    double told(double figure) {
        return before == null ? Double.NaN : figure;
    }

    double before(LoadDimension dimension, String value) {
        return before == null ? 0 : before.average(dimension, value);
    }

    double during(LoadDimension dimension, String value) {
        return during.average(dimension, value);
    }

    double before(ServerMeasure measure) {
        return before == null ? Double.NaN : before.measure(measure);
    }

    double during(ServerMeasure measure) {
        return during.measure(measure);
    }

    /// Whether a measure is so many times what it was, and so much more; not where either is unknown.
    boolean rose(ServerMeasure measure, double times, double more) {
        return during(measure) >= times * before(measure) && during(measure) - before(measure) >= more;
    }
}
