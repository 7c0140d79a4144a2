package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// Counts the load of samples that are in memory, the same as a history counts that of recorded ones. Immutable.
///
/// @param seconds oldest first
public record LoadCounter(List<Second> seconds) {
    private static final long[] STEPS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800,
            21_600, 43_200, 86_400, 172_800, 604_800};

    /// One sample.
    ///
    /// @param time our clock
    public record Second(Instant time, List<Session> sessions) {
        public Second {
            sessions = List.copyOf(sessions);
        }
    }

    public LoadCounter {
        seconds = List.copyOf(seconds);
    }

    /// The load over a range in about so many steps.
    public Load load(LoadQuestion question, int wanted) {
        long step = step(question.range().length(), wanted);
        long from = Math.floorDiv(question.range().from().getEpochSecond(), step) * step;
        Instant end = question.range().to();
        long to = Math.ceilDiv(end.getEpochSecond() + (end.getNano() > 0 ? 1 : 0), step) * step;
        int size = (int) ((to - from) / step);
        List<Map<String, Long>> active = new ArrayList<>();
        long[] samples = new long[size];
        long[] peaks = new long[size];
        long[] idle = new long[size];
        for (int i = 0; i < size; i++) {
            active.add(new HashMap<>());
        }
        for (Second second : seconds) {
            long at = Math.floorDiv(second.time().getEpochSecond() - from, step);
            if (at >= 0 && at < size) {
                int place = (int) at;
                List<Session> working = working(second, question.filter());
                working.forEach(each -> active.get(place).merge(value(each, question.dimension()), 1L, Long::sum));
                samples[place]++;
                peaks[place] = Math.max(peaks[place], working.size());
                idle[place] += second.sessions().stream().filter(each -> !each.masked()
                        && ClientSessions.idlesInTransaction(each.state()) && passes(each, question.filter())).count();
            }
        }
        List<LoadBucket> buckets = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            buckets.add(new LoadBucket(Instant.ofEpochSecond(from + i * step), samples[i], active.get(i),
                    samples[i] == 0 ? null : (Long) peaks[i], idle[i]));
        }
        return new Load(new TimeRange(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to)),
                Duration.ofSeconds(step), question.dimension(), buckets);
    }

    /// What made the most load of a range.
    public TopList top(LoadQuestion question, int limit) {
        Map<String, Value> values = new HashMap<>();
        long samples = 0;
        long total = 0;
        for (Second second : seconds) {
            if (question.range().contains(second.time())) {
                samples++;
                Map<String, Long> ofSample = new HashMap<>();
                for (Session session : working(second, question.filter())) {
                    String value = value(session, question.dimension());
                    values.computeIfAbsent(value, _ -> new Value()).add(session, second.time());
                    ofSample.merge(value, 1L, Long::sum);
                    total++;
                }
                ofSample.forEach((value, count) -> values.getOrDefault(value, new Value()).peak(count));
            }
        }
        List<TopEntry> entries = values.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Value>>comparingLong(each -> -each.getValue().active)
                        .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(each -> each.getValue().entry(each.getKey(), question.dimension()))
                .toList();
        return new TopList(question.range(), question.dimension(), samples, total, entries);
    }

    /// What of one value was counted.
    private static final class Value {
        private final Map<String, Long> waits = new HashMap<>();
        private final Set<SessionKey> sessions = new HashSet<>();
        private long active;
        private long peak;
        private @Nullable Instant first;
        private @Nullable Instant last;
        private @Nullable Session newest;
        private @Nullable String text;

        void add(Session session, Instant time) {
            active++;
            waits.merge(value(session, LoadDimension.WAIT_CLASS), 1L, Long::sum);
            sessions.add(session.key());
            first = first == null ? time : first;
            last = time;
            newest = session;
            text = session.query() == null ? text : session.query();
        }

        void peak(long count) {
            peak = Math.max(peak, count);
        }

        TopEntry entry(String value, LoadDimension dimension) {
            Map<LoadDimension, String> others = new EnumMap<>(LoadDimension.class);
            for (LoadDimension other : LoadDimension.values()) {
                if (other != dimension && newest != null) {
                    others.put(other, value(newest, other));
                }
            }
            boolean told = dimension == LoadDimension.STATEMENT || dimension == LoadDimension.SESSION;
            return new TopEntry(value, told ? text : null, active, peak, (long) sessions.size(), waits, others, first,
                    last);
        }
    }

    /// What a session has in a dimension, as the history writes it.
    public static String value(Session session, LoadDimension dimension) {
        String wait = session.waitEventType();
        return switch (dimension) {
            case WAIT_CLASS -> WaitClass.of(wait).label();
            case WAIT_EVENT -> wait == null
                    ? WaitClass.CPU.label()
                    : session.waitEvent() == null ? wait : wait + ":" + session.waitEvent();
            case DATABASE -> or(session.datname());
            case USER -> or(session.usename());
            case APPLICATION -> or(session.applicationName());
            case CLIENT -> or(session.clientAddr());
            case BACKEND_TYPE -> or(session.backendType());
            case STATEMENT -> session.queryId() == null
                    ? session.query() == null ? LoadBucket.NONE : "text " + session.query()
                    : Long.toString(session.queryId());
            case SESSION -> session.key().word();
        };
    }

    private static String or(@Nullable String value) {
        return value == null ? LoadBucket.NONE : value;
    }

    /// Whether a session has what a filter asks for.
    public static boolean passes(Session session, LoadFilter filter) {
        return filter.values().entrySet().stream()
                .allMatch(each -> value(session, each.getKey()).equals(each.getValue()));
    }

    private static List<Session> working(Second second, LoadFilter filter) {
        BitSet atWork = ClientSessions.atWork(second.sessions());
        List<Session> working = new ArrayList<>();
        for (int i = 0; i < second.sessions().size(); i++) {
            Session session = second.sessions().get(i);
            boolean counts = atWork.get(i) || (filter.background() && !session.masked()
                    && !ClientSessions.idlesInTransaction(session.state())
                    && ClientSessions.isBackgroundAtWork(session.state(), session.waitEventType()));
            if (counts && passes(session, filter)) {
                working.add(session);
            }
        }
        return working;
    }

    private static long step(Duration length, int wanted) {
        double least = (double) length.toMillis() / 1_000 / Math.max(1, wanted);
        for (long step : STEPS) {
            if (step * 1.25 >= least) {
                return step;
            }
        }
        return STEPS[STEPS.length - 1];
    }
}
