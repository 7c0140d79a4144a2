package org.howdah.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides which alerts reach the desktop: one of a server and rule at most every ten minutes, and five notifications a
/// minute in all, of which the last sums up what found no room. Immutable.
///
/// @param lastShown when an alert of a server and rule was last shown
/// @param shown when notifications were shown within the last minute
/// @param waiting alerts that found no room yet
public record AlertNotifier(Map<AlertBook.Key, Instant> lastShown, List<Instant> shown, int waiting) {
    public static final AlertNotifier NEW = new AlertNotifier(Map.of(), List.of(), 0);

    static final Duration AGAIN = Duration.ofMinutes(10);
    static final Duration WINDOW = Duration.ofMinutes(1);
    static final int MOST = 5;

    /// What is shown.
    public sealed interface Notification {
        record Single(Alert alert) implements Notification {}

        /// So many more than could be shown one by one.
        record More(int alerts) implements Notification {}
    }

    /// What came of a step.
    public record Decision(AlertNotifier next, List<Notification> notifications) {
        public Decision {
            notifications = List.copyOf(notifications);
        }
    }

    public AlertNotifier {
        lastShown = Map.copyOf(lastShown);
        shown = List.copyOf(shown);
    }

    /// Takes what one step of the engine changed; to be called for each step, as what waits is shown when there is room.
    public Decision step(List<AlertEvent> events, Instant now) {
        Map<AlertBook.Key, Instant> last = new HashMap<>();
        lastShown.forEach((key, time) -> {
            if (isWithin(AGAIN, time, now)) {
                last.put(key, time);
            }
        });
        List<Alert> raised = events.stream()
                .filter(AlertEvent.Raised.class::isInstance).map(AlertEvent::alert)
                .filter(alert -> !last.containsKey(key(alert)))
                .sorted(Comparator.comparing(alert -> alert.rule().severity()))
                .toList();
        List<Instant> recent = new ArrayList<>(shown.stream().filter(time -> isWithin(WINDOW, time, now)).toList());
        int room = MOST - recent.size();
        // One place is kept for the sum, if there is to be one.
        int single = waiting == 0 && raised.size() <= room ? raised.size() : Math.min(raised.size(), room - 1);
        List<Notification> notifications = new ArrayList<>();
        for (Alert alert : raised.subList(0, Math.max(0, single))) {
            notifications.add(new Notification.Single(alert));
        }
        int rest = waiting + raised.size() - notifications.size();
        if (rest > 0 && notifications.size() < room) {
            notifications.add(new Notification.More(rest));
            rest = 0;
        }
        raised.forEach(alert -> last.put(key(alert), now));
        notifications.forEach(_ -> recent.add(now));
        return new Decision(new AlertNotifier(last, recent, rest), notifications);
    }

    private static AlertBook.Key key(Alert alert) {
        return new AlertBook.Key(alert.server(), alert.rule().name());
    }

    /// A time in the future is one before the clock was set back: it counts as over.
    private static boolean isWithin(Duration window, Instant time, Instant now) {
        Duration age = Duration.between(time, now);
        return !age.isNegative() && age.compareTo(window) < 0;
    }
}
