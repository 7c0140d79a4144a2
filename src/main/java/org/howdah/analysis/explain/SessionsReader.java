package org.howdah.analysis.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.analysis.BlockingCounts;
import org.howdah.analysis.ClientSessions;
import org.howdah.analysis.LoadCounter;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.TimeRange;
import org.howdah.model.replication.WalSender;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.jspecify.annotations.Nullable;

/// Goes through the samples of a short range: who held up whom, who idled in a transaction, and which standbys were fed. Of
/// those that were held up, idled or are new, only the sessions that pass a filter count; who held them up may be anybody.
/// What is left of a range only in rolled-up form has none of this.
final class SessionsReader {
    private static final int MOST = 5;
    /// Answers of one second come together, in any order.
    private static final Duration SAME = Duration.ofMillis(500);

    private final TimeRange range;
    private final LoadFilter filter;
    private final Set<SessionKey> newcomers = new HashSet<>();
    private final Map<Integer, Session> newest = new HashMap<>();
    private final Map<SessionKey, Root> roots = new HashMap<>();
    private final Map<HeldKey, Held> held = new LinkedHashMap<>();
    private Instant newestAt = Instant.EPOCH;
    private @Nullable Instant waitersAt;
    private List<BlockedSession> waiters = List.of();
    private int samples;
    private int blockingSamples;
    private int sendersMost;
    private int sendersLast;
    private @Nullable Duration lag;

    /// A transaction; a session may hold several, one after the other.
    private record HeldKey(SessionKey session, @Nullable Instant since) {}

    private static final class Root {
        private SessionName session;
        private double blocked;
        private int most;
        private int sights;
        private int idle;
        private int standby;
        private final Instant first;
        private Instant last;

        Root(SessionName session, Instant first) {
            this.session = session;
            this.first = first;
            this.last = first;
        }
    }

    private static final class Held {
        private SessionName session;
        private int sights;
        private boolean holdsBack;
        private Duration age = Duration.ZERO;
        private final Instant first;
        private Instant last;

        Held(SessionName session, Instant first) {
            this.session = session;
            this.first = first;
            this.last = first;
        }
    }

    SessionsReader(HistoryQueries queries, ServerId server, TimeRange range, LoadFilter filter) {
        this.range = range;
        this.filter = filter;
        queries.samples(server, Set.of(Session.PROBE, BlockedSession.PROBE, WalSender.PROBE), range, this::take);
        count();
    }

    private boolean take(Sample<?> sample) {
        if (sample.outcome() instanceof SampleOutcome.Read<?> read) {
            Instant serverTime = sample.serverTime() == null ? sample.time() : sample.serverTime();
            if (sample.probe().equals(Session.PROBE)) {
                sessions(read.rows().stream().map(Session.class::cast).toList(), sample.time(), serverTime);
            } else if (sample.probe().equals(BlockedSession.PROBE)) {
                count();
                waiters = read.rows().stream().map(BlockedSession.class::cast).toList();
                waitersAt = sample.time();
                countWithSessions();
            } else {
                senders(read.rows().stream().map(WalSender.class::cast).toList());
            }
        }
        return true;
    }

    private void sessions(List<Session> sessions, Instant time, Instant serverTime) {
        samples++;
        newest.clear();
        newestAt = time;
        Duration ahead = Duration.between(time, serverTime);
        for (Session session : sessions) {
            newest.put(session.pid(), session);
            // Its begin is by the server's clock, which may be another one than ours.
            if (session.backendStart() != null && !session.masked() && ClientSessions.isClient(session)
                    && session.backendStart().minus(ahead).isAfter(range.from())
                    && LoadCounter.passes(session, filter)) {
                newcomers.add(session.key());
            }
            if (!session.masked() && ClientSessions.isClient(session)
                    && ClientSessions.idlesInTransaction(session.state()) && LoadCounter.passes(session, filter)) {
                Held one = held.computeIfAbsent(new HeldKey(session.key(), session.xactStart()),
                        _ -> new Held(SessionName.of(session), time));
                one.session = SessionName.of(session);
                one.sights++;
                one.holdsBack |= session.backendXmin() != null || session.backendXid() != null;
                one.last = time;
                one.age = session.xactStart() == null
                        ? Duration.between(one.first, time)
                        : Duration.between(session.xactStart(), serverTime);
            }
        }
        countWithSessions();
    }

    /// Who waits is counted as soon as it is known who all of them are.
    private void countWithSessions() {
        if (waitersAt != null && Duration.between(newestAt, waitersAt).abs().compareTo(SAME) <= 0) {
            count();
        }
    }

    private void count() {
        if (waitersAt != null) {
            blocking(waitersAt);
            waitersAt = null;
        }
    }

    private void blocking(Instant time) {
        blockingSamples++;
        long wanted = waiters.stream().filter(each -> isWanted(each.pid())).count();
        long read = waiters.stream().filter(each -> each.blockedBy() != null && isWanted(each.pid())).count();
        if (read == 0) {
            return;
        }
        BlockingCounts counts = new BlockingCounts(waiters);
        Set<Integer> waiting = new HashSet<>();
        Set<Integer> blockers = new HashSet<>();
        for (BlockedSession waiter : waiters) {
            if (waiter.blockedBy() != null && !waiter.blockedBy().isEmpty()) {
                waiting.add(waiter.pid());
                blockers.addAll(waiter.blockedBy());
            }
        }
        blockers.removeAll(waiting);
        for (int pid : blockers) {
            // Only ten waiters a second are asked whom they wait for: the others stand behind the same ones.
            long behind = counts.behind(pid).stream().filter(this::isWanted).count();
            if (behind == 0) {
                continue;
            }
            int blocked = (int) Math.round((double) behind * wanted / read);
            Session session = newest.get(pid);
            SessionName name = session == null
                    ? new SessionName(new SessionKey(pid, null), null, null, null, null, null, null)
                    : SessionName.of(session);
            Root root = roots.computeIfAbsent(name.key(), _ -> new Root(name, time));
            root.session = name;
            root.blocked += blocked;
            root.most = Math.max(root.most, blocked);
            root.sights++;
            root.last = time;
            if (session != null) {
                root.idle += ClientSessions.idlesInTransaction(session.state()) ? 1 : 0;
                root.standby += "SyncRep".equals(session.waitEvent()) ? 1 : 0;
            }
        }
    }

    /// Whether a waiter of the newest sample counts.
    private boolean isWanted(int pid) {
        Session session = newest.get(pid);
        return filter.values().isEmpty() || (session != null && LoadCounter.passes(session, filter));
    }

    private void senders(List<WalSender> senders) {
        sendersLast = senders.size();
        sendersMost = Math.max(sendersMost, sendersLast);
        for (WalSender sender : senders) {
            Duration one = sender.replayLag();
            lag = one != null && (lag == null || one.compareTo(lag) > 0) ? one : lag;
        }
    }

    List<BlockingRoot> roots() {
        return roots.values().stream()
                .map(each -> new BlockingRoot(each.session, each.blocked / blockingSamples, each.most,
                        each.idle * 2 > each.sights, each.standby * 2 > each.sights, seen(each.first, each.last)))
                .sorted(Comparator.comparingDouble((BlockingRoot each) -> -each.blocked())
                        .thenComparingInt(each -> each.session().key().pid()))
                .toList();
    }

    List<IdleHolder> holders() {
        List<IdleHolder> holders = new ArrayList<>();
        held.forEach((key, each) -> holders.add(new IdleHolder(each.session,
                key.since() == null ? each.first : key.since(), each.age, (double) each.sights / samples,
                each.holdsBack, seen(each.first, each.last))));
        holders.sort(Comparator.comparing(IdleHolder::age).reversed());
        return List.copyOf(holders.subList(0, Math.min(MOST, holders.size())));
    }

    /// Clients that connected in the range and were seen, a second of it; NaN where nothing was sampled.
    double newcomers() {
        return samples == 0 ? Double.NaN : newcomers.size() / (range.length().toNanos() / 1e9);
    }

    SenderFacts senders() {
        return new SenderFacts(sendersMost, sendersLast, lag);
    }

    private static TimeRange seen(Instant first, Instant last) {
        return new TimeRange(first, last.plusSeconds(1));
    }
}
