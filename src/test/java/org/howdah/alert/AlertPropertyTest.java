package org.howdah.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.howdah.analysis.FleetSessions;
import org.howdah.analysis.Fleets;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;

/// Random lives of a fleet: whatever happens to its servers, no alert comes and goes, and each that was raised ends once.
class AlertPropertyTest {
    private static final int LIVES = 400;
    private static final int STEPS = 400;
    private static final ServerFault FAULT = new ServerFault(FaultKind.CONNECTION_LOST, null, "gone", "");
    private static final List<AlertRule> RULES = AlertRule.builtIn();
    private static final Duration CALM = RULES.getFirst().calm();

    private final RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(20_260_303);
    private int raised;

    @Test
    void noAlertFlapsAndEachThatWasRaisedEnds() {
        for (int life = 0; life < LIVES; life++) {
            live();
        }

        assertThat(raised).as("alerts, so that the test proves something").isGreaterThan(LIVES);
    }

    private void live() {
        AlertBook book = AlertBook.EMPTY;
        List<Fleets> servers = new ArrayList<>(List.of(Fleets.server("a"), Fleets.server("b")));
        Map<Long, Alert> open = new HashMap<>();
        Instant now = Fleets.NOW;
        for (int step = 0; step < STEPS; step++) {
            now = now.plusMillis(random.nextInt(10) == 0 ? random.nextInt(1, 40_000) : 1_000);
            Instant time = now;
            servers.forEach(server -> change(server, time));
            boolean removed = random.nextInt(100) == 0;
            book = AlertEngine.step(book, RULES, Fleets.fleet(now, removed
                    ? new Fleets[]{servers.getFirst()}
                    : servers.toArray(Fleets[]::new)));
            for (AlertEvent event : book.events()) {
                follow(event, open, now);
            }
            assertThat(book.open()).as("what is open is what was raised and has not ended")
                    .extracting(Alert::number).containsExactlyInAnyOrderElementsOf(open.keySet());
            assertThat(book.open().stream().map(alert -> alert.server() + alert.rule().name())).doesNotHaveDuplicates();
        }
        book = AlertEngine.step(book, RULES, Fleets.fleet(now.plusSeconds(1)));
        for (AlertEvent event : book.events()) {
            follow(event, open, now);
        }
        assertThat(open).isEmpty();
        assertThat(book.matters()).isEmpty();
        assertThat(book.past()).hasSizeLessThanOrEqualTo(AlertEngine.PAST);
    }

    private void follow(AlertEvent event, Map<Long, Alert> open, Instant now) {
        switch (event) {
            case AlertEvent.Raised(var alert) -> {
                raised++;
                assertThat(open.put(alert.number(), alert)).isNull();
                assertThat(Duration.between(alert.since(), now))
                        .isGreaterThanOrEqualTo(alert.rule().condition().patience());
            }
            case AlertEvent.Acknowledged(var alert) -> throw new AssertionError(alert.toString());
            case AlertEvent.Ended(var alert) -> {
                Alert before = open.remove(alert.number());
                assertThat(before).isNotNull();
                if (alert.ending() == Alert.Ending.RESOLVED) {
                    assertThat(Duration.between(alert.raised(), now)).isGreaterThanOrEqualTo(CALM);
                }
            }
        }
    }

    private void change(Fleets server, Instant now) {
        switch (random.nextInt(12)) {
            case 0, 1 -> server.link(new Link.Up(now));
            case 2 -> server.link(new Link.NotAnswering(now));
            case 3 -> server.link(new Link.Down(now, FAULT, null));
            case 4 -> server.link(random.nextInt(10) == 0 ? new Link.Paused(now) : new Link.Connecting(now));
            case 5, 6 -> server.readAt(now, BlockedSession.PROBE, random.nextBoolean()
                    ? List.of()
                    : List.of(
                            new BlockedSession(5, null, now.plus(Fleets.AHEAD).minusSeconds(random.nextInt(60)),
                                    List.of(9),
                                    null)));
            case 7, 8 -> server.readAt(now, Session.PROBE, random.nextBoolean()
                    ? List.of()
                    : List.of(
                            FleetSessions.inTransaction(5, Duration.ofSeconds(random.nextInt(900)))));
            default -> {
                // It goes on as it was.
            }
        }
    }
}
