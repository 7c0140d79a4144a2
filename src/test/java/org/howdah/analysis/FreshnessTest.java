package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.session.Session;
import org.howdah.ui.States;
import org.junit.jupiter.api.Test;

class FreshnessTest {
    private static final Instant NOW = States.NOON.plusSeconds(9);
    private static final ServerFault FAULT = new ServerFault(FaultKind.CONNECTION_LOST, "08006", "Lost.", "");

    private final ServerState empty = States.up("shop");
    private final ServerState read = States.withSessions(empty, States.NOON, List.of());

    @Test
    void isLoadingUntilTheFirstAnswer() {
        assertThat(of(empty)).isEqualTo(new Freshness.Loading());
        assertThat(of(States.linked(empty, new Link.Connecting(States.NOON)))).isEqualTo(new Freshness.Loading());
    }

    @Test
    void isFreshWhileAnswersCome() {
        assertThat(of(read)).isEqualTo(new Freshness.Fresh());
    }

    @Test
    void countsTheSilenceOfAServer() {
        assertThat(of(States.linked(read, new Link.NotAnswering(States.NOON))))
                .isEqualTo(new Freshness.NotAnswering(Duration.ofSeconds(9)));
        assertThat(of(States.linked(read, new Link.Connecting(States.NOON))))
                .isEqualTo(new Freshness.NotAnswering(Duration.ofSeconds(9)));
    }

    @Test
    void saysHowLongItIsDownAndWhenItIsTriedAgain() {
        assertThat(of(States.linked(read, new Link.Down(States.NOON, FAULT, NOW.plusSeconds(4)))))
                .isEqualTo(new Freshness.Down(Duration.ofSeconds(9), FAULT, Duration.ofSeconds(4)));
        assertThat(of(States.linked(read, new Link.Down(States.NOON, FAULT, null))))
                .isEqualTo(new Freshness.Down(Duration.ofSeconds(9), FAULT, null));
    }

    @Test
    void anAttemptThatIsOverdueIsDueNow() {
        assertThat(of(States.linked(read, new Link.Down(States.NOON, FAULT, NOW.minusSeconds(3)))))
                .isEqualTo(new Freshness.Down(Duration.ofSeconds(9), FAULT, Duration.ZERO));
    }

    @Test
    void keepsTheAgeOfRowsThatAProbeNoLongerGives() {
        SampleOutcome<Session> denied = new SampleOutcome.Denied<>("42501", "no");
        assertThat(of(States.sampled(read, Session.PROBE, NOW, denied)))
                .isEqualTo(new Freshness.Refused(Duration.ofSeconds(9), denied));
        assertThat(of(States.sampled(empty, Session.PROBE, NOW, denied)))
                .isEqualTo(new Freshness.Refused(null, denied));
    }

    private static Freshness of(ServerState state) {
        return Freshness.of(state, Session.PROBE, NOW);
    }
}
