package org.howdah.alert;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.server.Link;
import org.jspecify.annotations.Nullable;

/// Makes the next book of alerts from a book and the states of all servers. Pure: the same states give the same alerts,
/// live and replayed.
public final class AlertEngine {
    /// Ended alerts that are kept.
    static final int PAST = 500;

    private final AlertBook before;
    private final Instant now;
    private final Map<AlertBook.Key, AlertBook.Matter> matters = new LinkedHashMap<>();
    private final List<AlertEvent> events = new ArrayList<>();
    private long nextNumber;

    private AlertEngine(AlertBook before, Instant now) {
        this.before = before;
        this.now = now;
        this.nextNumber = before.nextNumber();
    }

    /// The next book.
    ///
    /// @param rules no two of one name
    public static AlertBook step(AlertBook book, List<AlertRule> rules, FleetState fleet) {
        return new AlertEngine(book, fleet.time()).look(rules, fleet);
    }

    /// The user knows of an alert. One that has ended meanwhile, or was acknowledged, changes nothing.
    public static AlertBook acknowledge(AlertBook book, long number, Instant now) {
        Map<AlertBook.Key, AlertBook.Matter> matters = new LinkedHashMap<>();
        List<AlertEvent> events = new ArrayList<>();
        book.matters().forEach((key, matter) -> {
            Alert alert = matter.alert();
            if (alert != null && alert.number() == number && alert.acknowledged() == null) {
                Alert known = alert.acknowledged(now);
                events.add(new AlertEvent.Acknowledged(known));
                matters.put(key, new AlertBook.Matter(matter.since(), matter.wellSince(), known));
            } else {
                matters.put(key, matter);
            }
        });
        return new AlertBook(matters, book.past(), events, book.nextNumber());
    }

    private AlertBook look(List<AlertRule> rules, FleetState fleet) {
        Map<AlertBook.Key, Alert.Ending> gone = new HashMap<>();
        before.matters().keySet().forEach(key -> gone.put(key,
                rules.stream().anyMatch(rule -> rule.name().equals(key.rule()))
                        ? Alert.Ending.REMOVED
                        : Alert.Ending.RULE_GONE));
        for (FleetServer server : fleet.servers()) {
            for (AlertRule rule : rules) {
                AlertBook.Key key = new AlertBook.Key(server.server().id(), rule.name());
                gone.remove(key);
                look(key, rule, server);
            }
        }
        gone.forEach((key, why) -> end(before.matters().get(key), why));
        List<Alert> ended = events.stream()
                .filter(AlertEvent.Ended.class::isInstance).map(AlertEvent::alert).toList();
        List<Alert> past = ended.isEmpty()
                ? before.past()
                : Stream.concat(ended.stream(), before.past().stream()).limit(PAST).toList();
        return new AlertBook(matters, past, events, nextNumber);
    }

    private void look(AlertBook.Key key, AlertRule rule, FleetServer server) {
        AlertBook.Matter matter = before.matters().get(key);
        if (server.server().paused() || server.state().link() instanceof Link.Paused) {
            end(matter, Alert.Ending.PAUSED);
            return;
        }
        switch (Verdicts.of(rule.condition(), server, now)) {
            case Verdict.Bad(var since, var finding) -> bad(key, rule, server, matter, since, finding);
            case Verdict.Well _ -> well(key, rule, matter);
            case Verdict.Unknown _ -> {
                if (matter != null) {
                    matters.put(key, matter);
                }
            }
        }
    }

    private void bad(AlertBook.Key key, AlertRule rule, FleetServer server, AlertBook.@Nullable Matter matter,
            Instant since,
            AlertFinding finding) {
        String name = server.server().name();
        Instant began = matter == null || since.isBefore(matter.since()) ? since : matter.since();
        Alert alert = matter == null ? null : matter.alert();
        if (alert != null) {
            matters.put(key, new AlertBook.Matter(began, null, alert.seen(name, finding)));
            return;
        }
        Alert raised = null;
        if (Duration.between(began, now).compareTo(rule.condition().patience()) >= 0) {
            raised = new Alert(nextNumber++, key.server(), name, rule, finding, began, now, null, null, null);
            events.add(new AlertEvent.Raised(raised));
        }
        matters.put(key, new AlertBook.Matter(began, null, raised));
    }

    private void well(AlertBook.Key key, AlertRule rule, AlertBook.@Nullable Matter matter) {
        // What was not yet an alert is forgotten at once: patience means without interruption.
        if (matter == null || matter.alert() == null) {
            return;
        }
        Instant since = matter.wellSince() == null || matter.wellSince().isAfter(now) ? now : matter.wellSince();
        if (Duration.between(since, now).compareTo(rule.calm()) >= 0) {
            end(matter, Alert.Ending.RESOLVED);
        } else {
            matters.put(key, new AlertBook.Matter(matter.since(), since, matter.alert()));
        }
    }

    private void end(AlertBook.@Nullable Matter matter, Alert.Ending why) {
        Alert alert = matter == null ? null : matter.alert();
        if (alert != null) {
            events.add(new AlertEvent.Ended(alert.ended(now, why)));
        }
    }
}
