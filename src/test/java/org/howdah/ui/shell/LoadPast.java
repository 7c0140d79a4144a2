package org.howdah.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.howdah.analysis.LoadCounter;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.session.Session;
import org.howdah.ui.SessionBuilder;
import org.howdah.ui.States;
import org.howdah.ui.control.picture.PicturedPast;

/// An hour with two sessions on a processor each second, and in its last five minutes four more that wait for a lock. A
/// test adds to it, and breaks it.
final class LoadPast extends BreakablePast {
    static final Instant END = States.NOON;
    static final Instant LOCKED = END.minusSeconds(300);

    final List<LoadCounter.Second> seconds = new ArrayList<>();
    final List<LoadQuestion> loads = new ArrayList<>();

    LoadPast() {
        this(3_600);
    }

    /// @param length of it in seconds
    LoadPast(int length) {
        for (int t = -length; t < 0; t++) {
            seconds.add(second(END.plusSeconds(t).plusMillis(100), END.plusSeconds(t).isBefore(LOCKED) ? 0 : 4));
        }
    }

    static LoadCounter.Second second(Instant time, int waiting) {
        List<Session> sessions = new ArrayList<>();
        sessions.add(SessionBuilder.session(11, END).of("anna", "web", "10.0.0.1").in("shop").text("SELECT 1").build());
        sessions.add(SessionBuilder.session(12, END).of("bert", "jobs", "10.0.0.2").in("crm").text("SELECT 2")
                .build());
        for (int i = 0; i < waiting; i++) {
            sessions.add(SessionBuilder.session(20 + i, END).of("anna", "web", "10.0.0.1").in("shop")
                    .waits("Lock", "relation").text("UPDATE stock").build());
        }
        sessions.add(SessionBuilder.session(30, END).idleInTransaction(Duration.ofMinutes(1), Duration.ofMinutes(2))
                .build());
        return new LoadCounter.Second(time, sessions);
    }

    @Override
    PicturedPast made() {
        return new PicturedPast(States.SERVER, new LoadCounter(seconds), List.of(new HistoryEvent(States.SERVER,
                END.minusSeconds(600), EventKind.RESTARTED, null, 0, "")));
    }

    @Override
    public Load load(LoadQuestion question, int steps) {
        loads.add(question);
        return super.load(question, steps);
    }
}
