package org.howdah.ui.episodes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.howdah.analysis.BlockingRoot;
import org.howdah.analysis.Episodes;
import org.howdah.analysis.EventFindings;
import org.howdah.analysis.Finding;
import org.howdah.analysis.LongTransactions;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopEntry;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Asks the past of a server for all that stands out in a range, and for the causes of the newest. Off the screen thread:
/// it takes as long as a disk does.
///
/// @param interval at which the server is sampled
record EpisodeSearch(HistoryQueries queries, ServerId server, Duration interval) {
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int MOST_STEPS = 4_000;
    /// What was usual before the range has to be known.
    private static final Duration BEFORE = Duration.ofMinutes(10);
    private static final int MOST_LOOKS = 400;
    /// Causes are asked for one by one.
    private static final int MOST_CAUSES = 40;

    private static Comparator<Finding> newestFirst() {
        return Comparator.comparing((Finding each) -> each.range().from()).reversed().thenComparing(Finding::kind);
    }

    /// All that overlaps the range, the newest first.
    List<Finding> in(TimeRange range) {
        TimeRange wider = new TimeRange(range.from().minus(BEFORE), range.to());
        Load load = queries.load(new LoadQuestion(server, LoadDimension.WAIT_CLASS, wider),
                Math.clamp(wider.length().dividedBy(STEP), 1, MOST_STEPS));
        List<HistoryEvent> events = queries.events(server, wider);
        List<Finding> happened = EventFindings.of(events, range.to());
        List<Finding> inLoad = Episodes.of(load).stream().map(Finding::of).toList();
        Stream<Finding> gaps = EventFindings.unexplained(
                inLoad.stream().filter(each -> each.kind() == Finding.Kind.GAP).toList(), happened, events, load.step())
                .stream();
        List<Finding> all = Stream.of(happened.stream(), gaps,
                inLoad.stream().filter(each -> each.kind() != Finding.Kind.GAP),
                LongTransactions.of(looks(range)).stream()).flatMap(each -> each)
                .filter(each -> each.range().from().isBefore(range.to()) && each.range().to().isAfter(range.from()))
                .sorted(newestFirst()).toList();
        List<Finding> told = new ArrayList<>();
        for (Finding finding : all) {
            told.add(told.size() < MOST_CAUSES ? withCause(finding, load) : finding);
        }
        return told;
    }

    /// A look at the sessions each minute, over a long range at fewer moments.
    private List<LongTransactions.Look> looks(TimeRange range) {
        Duration every = LongTransactions.IDLE.dividedBy(2);
        Duration apart = range.length().dividedBy(MOST_LOOKS);
        every = apart.compareTo(every) > 0 ? apart : every;
        Duration window = interval.multipliedBy(2).compareTo(Duration.ofSeconds(3)) > 0
                ? interval.multipliedBy(2)
                : Duration.ofSeconds(3);
        List<LongTransactions.Look> looks = new ArrayList<>();
        for (Instant time = range.to().minus(window); time.isAfter(range.from()); time = time.minus(every)) {
            queries.samples(server, Set.of(Session.PROBE), new TimeRange(time, time.plus(window)), sample -> {
                Instant serverTime = sample.serverTime();
                if (serverTime != null && sample.outcome() instanceof SampleOutcome.Read<?>(var rows)) {
                    looks.add(new LongTransactions.Look(sample.time(), serverTime,
                            rows.stream().map(Session.class::cast).toList()));
                    return false;
                }
                return true;
            });
        }
        looks.sort(Comparator.comparing(LongTransactions.Look::time));
        return looks;
    }

    private Finding withCause(Finding finding, Load load) {
        return switch (finding.kind()) {
            case SPIKE -> finding.withWaitClass(mostly(finding, load)).withText(statement(finding));
            case BLOCKING -> {
                Session root = root(finding, load);
                yield finding.withSession(root).withText(root == null ? null : root.query());
            }
            case LONG_TRANSACTION, IDLE_TRANSACTION, RESTART, PROMOTION, REPLACEMENT, LOST, GAP -> finding;
        };
    }

    private static Stream<LoadBucket> buckets(Finding finding, Load load) {
        return load.buckets().stream().filter(bucket -> finding.range().contains(bucket.start()));
    }

    private static @Nullable String mostly(Finding finding, Load load) {
        Map<String, Long> sums = new HashMap<>();
        buckets(finding, load).forEach(bucket -> bucket.active().forEach((label, count) -> sums.merge(label, count,
                Long::sum)));
        return sums.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
    }

    private @Nullable String statement(Finding finding) {
        return queries.top(new LoadQuestion(server, LoadDimension.STATEMENT, finding.range()), 1).entries().stream()
                .findFirst().map(TopEntry::text).orElse(null);
    }

    /// At the end of the step in which most waited: then it is known for whom.
    private @Nullable Session root(Finding finding, Load load) {
        Instant at = buckets(finding, load).max(Comparator.comparingDouble(Episodes::waiting))
                .map(bucket -> bucket.start().plus(load.step()).minusMillis(1)).orElse(finding.range().to());
        return queries.stateAt(server, at).map(BlockingRoot::of).map(BlockingRoot::session).orElse(null);
    }
}
