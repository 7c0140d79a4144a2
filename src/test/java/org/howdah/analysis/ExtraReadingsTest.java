package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.HeldLocks;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.howdah.model.session.SessionTraits;
import org.howdah.model.session.TempFiles;
import org.junit.jupiter.api.Test;

/// What is told of sessions beyond the live second, and where nothing can be told.
class ExtraReadingsTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Session ANY = Sessions.of(1, SessionState.ACTIVE);

    private ServerState state = ServerState.unknown(ServerId.random(), "test", new Link.Up(NOW));

    @Test
    void nothingIsKnownWhereNobodyAsked() {
        assertThat(new ExtraReadings(state, NOW).of(ANY)).isEqualTo(SessionExtras.UNREAD);
    }

    @Test
    void sessionWithoutARowHoldsNoLockAndHasNoFile() {
        read(HeldLocks.PROBE, NOW, new HeldLocks(2, 7));
        read(TempFiles.PROBE, NOW, new TempFiles(2, 1, 4_096));
        assertThat(of(1).locks()).isEqualTo(new Extra.Known<>(0L));
        assertThat(of(1).tempBytes()).isEqualTo(new Extra.Known<>(0L));
        assertThat(of(2).locks()).isEqualTo(new Extra.Known<>(7L));
        assertThat(of(2).tempBytes()).isEqualTo(new Extra.Known<>(4_096L));
        assertThat(of(2).traits()).isEqualTo(new Extra.Unread<>());
    }

    @Test
    void sessionThatBeganAfterTheReadingInheritsNothingOfItsPid() {
        Instant began = began();
        read(HeldLocks.PROBE, began.minusMillis(1), new HeldLocks(1, 7));
        assertThat(new ExtraReadings(state, began).of(ANY).locks()).isEqualTo(new Extra.Unread<>());
        read(HeldLocks.PROBE, began, new HeldLocks(1, 7));
        assertThat(new ExtraReadings(state, began).of(ANY).locks()).isEqualTo(new Extra.Known<>(7L));
        read(SessionTraits.PROBE, NOW, traits(began.minusSeconds(9), 3L, false));
        assertThat(of(1).traits()).isEqualTo(new Extra.Unread<>());
        read(SessionTraits.PROBE, NOW, traits(began, 3L, false));
        assertThat(of(1).traits()).isEqualTo(new Extra.Known<>(traits(began, 3L, false)));
    }

    @Test
    void refusalIsToldInsteadOfWhatWasReadBefore() {
        read(TempFiles.PROBE, NOW, new TempFiles(1, 1, 4_096));
        SampleOutcome<TempFiles> denied = new SampleOutcome.Denied<>("42501", "no");
        take(TempFiles.PROBE, NOW, denied);
        assertThat(of(1).tempBytes()).isEqualTo(new Extra.Refused<Long>(denied));
        assertThat(of(1).locks()).isEqualTo(new Extra.Unread<>());
    }

    @Test
    void whatSomebodyLookedAtLongAgoIsNotBelieved() {
        read(HeldLocks.PROBE, NOW.minusSeconds(60), new HeldLocks(1, 7));
        assertThat(of(1)).isEqualTo(SessionExtras.UNREAD);
    }

    @Test
    void maskedSessionHidesItsTraits() {
        read(SessionTraits.PROBE, NOW, new SessionTraits(1, null, null, null, null, null));
        read(HeldLocks.PROBE, NOW, new HeldLocks(1, 2));
        SessionExtras masked = new ExtraReadings(state, NOW).of(Sessions.masked(1));
        assertThat(masked.traits()).isEqualTo(new Extra.Hidden<>());
        assertThat(masked.locks()).isEqualTo(new Extra.Known<>(2L));
    }

    private static Instant began() {
        return java.util.Objects.requireNonNull(ANY.backendStart());
    }

    private static SessionTraits traits(Instant began, Long age, boolean tls) {
        return new SessionTraits(1, began, age, tls, null, null);
    }

    private SessionExtras of(int pid) {
        return new ExtraReadings(state, NOW).of(Sessions.of(pid, SessionState.ACTIVE));
    }

    private <R extends Record> void read(Probe<R> probe, Instant time, R row) {
        take(probe, time, new SampleOutcome.Read<>(List.of(row)));
    }

    private <R extends Record> void take(Probe<R> probe, Instant time, SampleOutcome<R> outcome) {
        state = NextState.of(state, new ServerUpdate.Sampled<>(new Sample<>(probe, time, time,
                new Epoch(1L, 1, Instant.EPOCH, false), Duration.ofSeconds(2), Duration.ZERO, false, outcome)));
    }
}
