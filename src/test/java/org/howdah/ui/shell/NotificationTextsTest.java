package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.howdah.alert.Alert;
import org.howdah.alert.AlertFinding;
import org.howdah.alert.AlertRule;
import org.howdah.alert.Alerts;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerId;
import org.howdah.text.HostileTexts;
import org.howdah.text.HostileTexts.HostileText;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.States;
import org.howdah.ui.control.Toasts.Toast;
import org.junit.jupiter.api.Test;

/// What the desktop is told is not of this window: nothing of it may steer a terminal or a notification.
class NotificationTextsTest {
    private static final int LONGEST = 400;

    @Test
    void noControlCharacterReachesTheDesktop() {
        for (HostileText hostile : HostileTexts.corpus()) {
            List<Alert> alerts = alerts(hostile.text());
            assertThat(alerts).as("%s", hostile).map(Alert::finding)
                    .hasAtLeastOneElementOfType(AlertFinding.Gone.class)
                    .hasAtLeastOneElementOfType(AlertFinding.OldTransaction.class);
            for (Alert alert : alerts) {
                Toast toast = ShellAlerts.toast(alert, () -> {});
                assertThat(isHarmless(toast.title())).as("title of %s", hostile).isTrue();
                assertThat(isHarmless(String.valueOf(toast.sentence()))).as("sentence of %s", hostile).isTrue();
            }
        }
    }

    private static boolean isHarmless(String text) {
        return text.length() <= LONGEST && text.codePoints().noneMatch(point -> Character.isISOControl(point)
                || isDirection(point)
                || Character.getType(point) == Character.LINE_SEPARATOR
                || Character.getType(point) == Character.PARAGRAPH_SEPARATOR
                || Character.getType(point) == Character.SURROGATE);
    }

    /// Others of the same kind belong to words, as in Persian.
    private static boolean isDirection(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static List<Alert> alerts(String text) {
        ServerId down = ServerId.random();
        ServerId busy = ServerId.random();
        List<FleetServer> servers = new ArrayList<>();
        servers.add(server(down, text, States.linked(ServerState.unknown(down, text,
                new Link.Up(States.NOON)),
                new Link.Down(States.NOON.minusSeconds(60),
                        new ServerFault(FaultKind.FAILED, null, text, text), null))));
        servers.add(server(busy, text, States.withSessions(ServerState.unknown(busy, text,
                new Link.Up(States.NOON)), States.NOON,
                List.of(SessionBuilder.session(7, States.NOON).of(text, text, text)
                        .running(Duration.ofMinutes(15), Duration.ofMinutes(15)).build()))));
        try (Alerts alerts = new Alerts(new FakeFleet(new FleetState(States.NOON, servers)), AlertRule.builtIn(),
                () -> States.NOON)) {
            return alerts.book().open();
        }
    }

    private static FleetServer server(ServerId id, String name, ServerState state) {
        return new FleetServer(FakeFleet.registered(id, name), state, LoadHistory.EMPTY);
    }
}
