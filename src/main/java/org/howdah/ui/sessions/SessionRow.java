package org.howdah.ui.sessions;

import java.util.Comparator;
import org.howdah.analysis.SessionActivity;
import org.howdah.analysis.SessionAges;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.control.Age;
import org.howdah.ui.control.Wait;
import org.jspecify.annotations.Nullable;

/// A row of the sessions table: a session, and what was computed for it from the whole state. Raw texts: the cells make
/// them safe.
///
/// @param ages on the server's clock at the time of the reading
/// @param parallelWorker whether it is a helper of another session
/// @param waitsBehind whom it waits for
/// @param blocks sessions behind it, however many steps away
record SessionRow(
        Session session,
        SessionActivity activity,
        SessionAges ages,
        boolean parallelWorker,
        Blockers waitsBehind,
        int blocks) {

    /// A table of sessions as one looks at it: those that work first, and of these those that have worked longest.
    static final Comparator<SessionRow> ORDER = Comparator.comparingInt((SessionRow row) -> row.activity().rank())
            .thenComparing(row -> row.ages().query(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(row -> row.ages().transaction(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparingInt(row -> row.session().pid())
            .thenComparing(row -> row.session().backendStart(), Comparator.nullsLast(Comparator.naturalOrder()));

    /// Whom a session waits for.
    ///
    /// @param count null where it is not known yet; 0 for none
    /// @param waits whether it waits for anybody
    record Blockers(@Nullable Integer count, boolean waits) {
        static final Blockers NONE = new Blockers(0, false);
    }

    /// A name for what is at the other end of a session.
    ///
    /// @param byProcess whether the server names its own process, as against a client itself
    record Application(String name, boolean byProcess) {}

    SessionKey key() {
        return session.key();
    }

    /// Whether it is neither a client's session nor a helper of one.
    boolean isBackground() {
        String type = session.backendType();
        return !parallelWorker && type != null && !"client backend".equals(type);
    }

    Application application() {
        String name = orEmpty(session.applicationName());
        String type = session.backendType();
        boolean byProcess = type != null && (parallelWorker || (name.isEmpty() && isBackground()));
        return byProcess && type != null ? new Application(type, true) : new Application(name, false);
    }

    /// What is waited for; nothing where that is hidden, or where nothing runs and nothing is reported.
    Wait waiting() {
        String type = session.waitEventType();
        WaitClass waitClass = WaitClass.of(type);
        if (type == null) {
            return new Wait(waitClass, activity.runs() ? waitClass.label() : "");
        }
        String event = orEmpty(session.waitEvent());
        String kind = waitClass == WaitClass.OTHER ? type : waitClass.label();
        return new Wait(waitClass, event.isEmpty() ? kind : kind + ": " + event);
    }

    /// The running statement's age; heats for clients, as the server's own work may take its time.
    Age query() {
        return new Age(ages.query(), activity.runs() && !parallelWorker);
    }

    /// The transaction's age; heats where nobody works in it.
    Age transaction() {
        return new Age(ages.transaction(), activity.holdsIdly());
    }

    Age inState() {
        return new Age(ages.inState(), false);
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
