package org.howdah.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.ProbeState;
import org.howdah.model.sample.Reading;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.HeldLocks;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionTraits;
import org.howdah.model.session.TempFiles;
import org.jspecify.annotations.Nullable;

/// What one state tells of its sessions beyond the live second. It is read a little before or after the sessions
/// themselves, so a session that began after it says nothing: neither what an earlier one with its pid held, nor 0.
final class ExtraReadings {
    /// What is older than the sessions by more is of a time when somebody looked before.
    private static final Duration OLDEST = Duration.ofSeconds(40);

    /// One probe's answer.
    private record Answer<R extends Record>(@Nullable SampleOutcome<R> refusal, @Nullable Instant time,
            Map<Integer, R> byPid) {
        static <R extends Record> Answer<R> of(ServerState state, Probe<R> probe, Instant now,
                ToIntFunction<R> pid) {
            ProbeState<R> known = state.probe(probe).orElse(null);
            if (known == null) {
                return new Answer<>(null, null, Map.of());
            }
            if (!(known.outcome() instanceof SampleOutcome.Read<R>)) {
                return new Answer<>(known.outcome(), null, Map.of());
            }
            Reading<R> latest = known.latest();
            if (latest == null || Duration.between(latest.serverTime(), now).compareTo(OLDEST) > 0) {
                return new Answer<>(null, null, Map.of());
            }
            Map<Integer, R> byPid = new HashMap<>();
            latest.rows().forEach(row -> byPid.put(pid.applyAsInt(row), row));
            return new Answer<>(null, latest.serverTime(), byPid);
        }

        boolean isSilent() {
            return refusal == null && time == null;
        }

        /// Nothing where the answer says nothing of the session.
        private <T> @Nullable Extra<T> without(Session session) {
            if (refusal != null) {
                return new Extra.Refused<>(refusal);
            }
            Instant began = session.backendStart();
            return time == null || (began != null && began.isAfter(time)) ? new Extra.Unread<>() : null;
        }

        /// @param none what a session without a row has
        Extra<Long> amount(Session session, Function<R, Long> amount, long none) {
            Extra<Long> without = without(session);
            R row = byPid.get(session.pid());
            return without != null ? without : new Extra.Known<>(row == null ? (Long) none : amount.apply(row));
        }
    }

    private final Answer<SessionTraits> traits;
    private final Answer<HeldLocks> locks;
    private final Answer<TempFiles> temp;

    ExtraReadings(ServerState state, Instant now) {
        traits = Answer.of(state, SessionTraits.PROBE, now, SessionTraits::pid);
        locks = Answer.of(state, HeldLocks.PROBE, now, HeldLocks::pid);
        temp = Answer.of(state, TempFiles.PROBE, now, TempFiles::pid);
    }

    SessionExtras of(Session session) {
        return traits.isSilent() && locks.isSilent() && temp.isSilent()
                ? SessionExtras.UNREAD
                : new SessionExtras(traits(session), locks.amount(session, HeldLocks::held, 0),
                        temp.amount(session, TempFiles::sizeBytes, 0));
    }

    private Extra<SessionTraits> traits(Session session) {
        Extra<SessionTraits> without = traits.without(session);
        if (without != null) {
            return without;
        }
        SessionTraits row = traits.byPid().get(session.pid());
        if (row == null || !java.util.Objects.equals(row.backendStart(), session.backendStart())) {
            return new Extra.Unread<>();
        }
        return session.masked() && row.tls() == null ? new Extra.Hidden<>() : new Extra.Known<>(row);
    }
}
