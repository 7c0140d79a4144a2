package org.howdah.ui.sessions;

import org.howdah.analysis.SessionActivity;
import org.howdah.ui.control.Messages;

/// The word and the shape of what a session does.
final class StateWords {
    private StateWords() {}

    static String word(SessionActivity activity) {
        return switch (activity) {
            case ACTIVE, BLOCKED -> Messages.text("sessions.state.active");
            case STARTING -> Messages.text("sessions.state.starting");
            case IDLE_IN_TRANSACTION -> Messages.text("sessions.state.idleInTransaction");
            case ABORTED -> Messages.text("sessions.state.aborted");
            case DISABLED -> Messages.text("sessions.state.disabled");
            case IDLE -> Messages.text("sessions.state.idle");
            case BACKGROUND -> Messages.text("sessions.state.background");
            case HIDDEN -> Messages.text("sessions.state.hidden");
        };
    }

    /// The style class of the shape that stands left of the word.
    static String shape(SessionActivity activity) {
        return switch (activity) {
            case ACTIVE -> "active";
            case BLOCKED -> "blocked";
            case IDLE_IN_TRANSACTION -> "idle-in-transaction";
            case ABORTED -> "aborted";
            case IDLE, STARTING, DISABLED -> "idle";
            case BACKGROUND -> "background";
            case HIDDEN -> "hidden";
        };
    }
}
