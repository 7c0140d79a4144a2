package org.howdah.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.howdah.alert.AlertNotifier.Notification;
import org.howdah.model.server.ServerId;
import org.junit.jupiter.api.Test;

class AlertNotifierTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final AlertRule DOWN = AlertRule.builtIn().getFirst();
    private static final AlertRule OLD = AlertRule.builtIn().getLast();

    private AlertNotifier notifier = AlertNotifier.NEW;

    @Test
    void fewAlertsAreShownOneByOneTheWorstFirst() {
        assertThat(step(0, alert(1, OLD), alert(2, DOWN))).containsExactly(
                new Notification.Single(alert(2, DOWN)), new Notification.Single(alert(1, OLD)));
    }

    @Test
    void lastOfManySumsUpTheRest() {
        assertThat(step(0, alerts(1, 12))).hasSize(5)
                .endsWith(new Notification.Single(alert(4, DOWN)), new Notification.More(8));
        assertThat(step(1, alerts(20, 3))).as("there is no room in this minute").isEmpty();
        assertThat(step(59)).isEmpty();
        assertThat(step(60)).containsExactly(new Notification.More(3));
        assertThat(step(61)).isEmpty();
    }

    @Test
    void fiveFillAMinuteWithoutASum() {
        assertThat(step(0, alerts(1, 5))).hasSize(5).allMatch(Notification.Single.class::isInstance);
        assertThat(step(30, alert(9, DOWN))).isEmpty();
        assertThat(step(60, alert(10, DOWN))).containsExactly(
                new Notification.Single(alert(10, DOWN)), new Notification.More(1));
    }

    @Test
    void sameServerAndRuleAreShownAgainAfterTenMinutesOnly() {
        assertThat(step(0, alert(1, DOWN))).hasSize(1);
        assertThat(step(599, alert(1, DOWN))).isEmpty();
        assertThat(step(599, alert(1, OLD))).as("another rule").hasSize(1);
        assertThat(step(600, alert(1, DOWN))).hasSize(1);
    }

    @Test
    void onlyWhatIsRaisedIsShown() {
        assertThat(notifier.step(List.of(new AlertEvent.Ended(alert(1, DOWN)),
                new AlertEvent.Acknowledged(alert(1, DOWN))), NOW).notifications()).isEmpty();
    }

    @Test
    void neverMoreThanFiveWithinAMinuteAndNoneIsLost() {
        RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus")
                .create(5);
        List<Integer> shownAt = new ArrayList<>();
        int raised = 0;
        int told = 0;
        for (int second = 0; second < 3_000; second++) {
            int count = second > 2_900 || random.nextInt(20) > 0 ? 0 : random.nextInt(9);
            for (Notification notification : step(second, alerts(1_000_000 + raised, count))) {
                shownAt.add(second);
                told += notification instanceof Notification.More(int more) ? more : 1;
            }
            raised += count;
        }

        assertThat(told).isEqualTo(raised);
        for (int i = AlertNotifier.MOST; i < shownAt.size(); i++) {
            assertThat(shownAt.get(i) - shownAt.get(i - AlertNotifier.MOST)).isGreaterThanOrEqualTo(60);
        }
    }

    private List<Notification> step(int second, Alert... raised) {
        return step(second, List.of(raised));
    }

    private List<Notification> step(int second, List<Alert> raised) {
        AlertNotifier.Decision decision = notifier.step(
                raised.stream().<AlertEvent>map(AlertEvent.Raised::new).toList(), NOW.plusSeconds(second));
        notifier = decision.next();
        return decision.notifications();
    }

    private static List<Alert> alerts(int first, int count) {
        List<Alert> alerts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            alerts.add(alert(first + i, DOWN));
        }
        return alerts;
    }

    private static Alert alert(int server, AlertRule rule) {
        return new Alert(server, new ServerId(new UUID(0, server)), "server", rule,
                new AlertFinding.Blocked(1, Duration.ZERO, null), NOW, NOW, null, null, null);
    }
}
