package org.howdah.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.howdah.model.history.RecordingPlan;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Link;
import org.howdah.model.session.HeldLocks;
import org.howdah.model.session.Session;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.junit.jupiter.api.Test;

/// What the past says of what was never recorded.
class PastStatesTest {
    @Test
    void whatIsAskedOnlyWhileSomebodyLooksWasNotRecordedAndSaysSo() {
        PastServer history = new PastServer(States.SERVER, "shop", _ -> Shop.at(States.NOON))
                .sampled(States.NOON, States.NOON);
        ServerState state = new PastStates(history).read(States.SERVER, "shop", States.NOON);
        assertThat(state.rows(Session.PROBE)).isNotEmpty();
        assertThat(RecordingPlan.NEVER).contains(HeldLocks.PROBE).allSatisfy(probe -> {
            assertThat(RecordingPlan.USUAL.of(probe)).isEmpty();
            assertThat(state.probe(probe).orElseThrow().outcome())
                    .isEqualTo(new SampleOutcome.Unsupported<>("Not recorded"));
        });
    }

    @Test
    void nothingIsAboutToComeBeforeTheFirstSample() {
        PastServer history = new PastServer(States.SERVER, "shop", _ -> States.up("shop"))
                .sampled(States.NOON, States.NOON);
        assertThat(new PastStates(history).read(States.SERVER, "shop", States.NOON).link())
                .isEqualTo(new Link.Unrecorded(States.NOON));
    }
}
