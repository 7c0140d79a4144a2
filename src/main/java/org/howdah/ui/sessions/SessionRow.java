package org.howdah.ui.sessions;

import java.util.Comparator;
import java.util.Objects;
import org.howdah.analysis.SessionActivity;
import org.howdah.analysis.SessionDuration;
import org.howdah.analysis.SessionFacts;
import org.howdah.analysis.SessionGroup;
import org.howdah.analysis.SessionGrouping;
import org.howdah.model.session.Session;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.control.Age;
import org.howdah.ui.control.Wait;
import org.jspecify.annotations.Nullable;

/// A row of the sessions table: a heading, or a session below one, or a helper below its leader. Raw texts: the cells
/// make them safe.
sealed interface SessionRow {
    /// Rows that the columns hold equal.
    Comparator<SessionRow> ORDER = SessionRow::usualOrder;

    /// Whether nothing but time has passed for a row that stands by itself.
    static boolean isSteady(SessionRow before, SessionRow now) {
        return before instanceof Single left && now instanceof Single right && left.parent == null
                && right.parent == null && right.facts.isAsIn(left.facts);
    }

    /// A session's key, or a heading's.
    Object key();

    /// The row that it stands below; null for one that stands by itself.
    @Nullable
    SessionRow parent();

    /// What a group of sessions comes to, above them.
    ///
    /// @param folded whether its sessions are hidden
    record Heading(Key key, SessionGroup group, SessionDuration shown, boolean folded) implements SessionRow {
        /// By what a heading is known in the next refresh.
        record Key(SessionGrouping by, String value) {}

        @Override
        public @Nullable SessionRow parent() {
            return null;
        }
    }

    /// A session.
    ///
    /// @param shown the time that the user looks at
    /// @param workers helpers below it
    /// @param folded whether these are hidden
    record Single(SessionFacts facts, SessionDuration shown, @Nullable SessionRow parent, int workers, boolean folded)
            implements
                SessionRow {
        @Override
        public Object key() {
            return facts.key();
        }

        Session session() {
            return facts.session();
        }

        /// Whether it stands below the session that it helps.
        boolean isBelowLeader() {
            return parent instanceof Single;
        }

        Application application() {
            String name = orEmpty(session().applicationName());
            String type = session().backendType();
            boolean byProcess = type != null && (facts.parallelWorker() || (name.isEmpty() && facts.isBackground()));
            return byProcess && type != null ? new Application(type, true) : new Application(name, false);
        }

        /// What is waited for; nothing where that is hidden, or where nothing runs and nothing is reported.
        Wait waiting() {
            String type = session().waitEventType();
            WaitClass waitClass = WaitClass.of(type);
            if (type == null) {
                return new Wait(waitClass, facts.activity().runs() ? waitClass.label() : "");
            }
            String event = orEmpty(session().waitEvent());
            String kind = waitClass == WaitClass.OTHER ? type : waitClass.label();
            return new Wait(waitClass, event.isEmpty() ? kind : kind + ": " + event);
        }

        /// The running statement's age; heats for clients, as the server's own work may take its time.
        Age query() {
            return new Age(facts.ages().query(),
                    shown == SessionDuration.QUERY && facts.activity().runs() && !facts.parallelWorker());
        }

        /// The transaction's age; heats where nobody works in it. A helper's is its leader's.
        Age transaction() {
            boolean heats = facts.activity().holdsIdly() || shown == SessionDuration.TRANSACTION;
            return new Age(facts.parallelWorker() ? null : facts.ages().transaction(),
                    heats && !facts.parallelWorker());
        }

        Age inState() {
            return new Age(facts.ages().inState(), false);
        }

        Age sessionAge() {
            return new Age(facts.ages().session(), false);
        }
    }

    /// A name for what is at the other end of a session.
    ///
    /// @param byProcess whether the server names its own process, as against a client itself
    record Application(String name, boolean byProcess) {}

    /// What it does; that of a heading is that of nobody.
    default @Nullable SessionActivity activity() {
        return this instanceof Single single ? single.facts().activity() : null;
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int usualOrder(SessionRow left, SessionRow right) {
        if (left instanceof Single leftSingle && right instanceof Single rightSingle) {
            return SessionFacts.ORDER.compare(leftSingle.facts(), rightSingle.facts());
        }
        if (left instanceof Heading leftHeading && right instanceof Heading rightHeading) {
            return Objects.compare(leftHeading.group(), rightHeading.group(),
                    Comparator.comparing(SessionGroup::title, String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(SessionGroup::key));
        }
        return left instanceof Heading ? -1 : 1;
    }
}
