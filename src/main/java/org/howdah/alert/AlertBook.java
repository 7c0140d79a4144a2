package org.howdah.alert;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// All alerts at one instant: what is open, what was, and what the last step changed. Immutable.
///
/// @param matters what is being looked at, by server and rule
/// @param past alerts that have ended, the newest first, as many as are kept
/// @param events of the last step
/// @param nextNumber of the next alert
public record AlertBook(
        Map<Key, Matter> matters, List<Alert> past, List<AlertEvent> events, long nextNumber) {
    public static final AlertBook EMPTY = new AlertBook(Map.of(), List.of(), List.of(), 1);

    /// At most one alert for each of these is open.
    public record Key(ServerId server, String rule) {}

    /// Something bad that goes on, before and while it is an alert.
    ///
    /// @param since when it began
    /// @param wellSince when it was last seen to be over; null while it goes on
    /// @param alert null before it is one
    public record Matter(Instant since, @Nullable Instant wellSince, @Nullable Alert alert) {}

    public AlertBook {
        matters = Collections.unmodifiableMap(new LinkedHashMap<>(matters));
        past = List.copyOf(past);
        events = List.copyOf(events);
    }

    /// Open alerts, the worst first, among equals the newest.
    public List<Alert> open() {
        List<Alert> open = new ArrayList<>();
        for (Matter matter : matters.values()) {
            Alert alert = matter.alert();
            if (alert != null) {
                open.add(alert);
            }
        }
        open.sort(Comparator.comparing((Alert alert) -> alert.rule().severity())
                .thenComparing(Alert::raised, Comparator.reverseOrder())
                .thenComparing(Alert::number, Comparator.reverseOrder()));
        return List.copyOf(open);
    }
}
