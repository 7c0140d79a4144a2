package org.howdah.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.howdah.model.session.Session;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// The words of a session that filter words can ask for: `user:app`. A part of the value is enough behind a colon;
/// behind an equals sign it is the whole. Numbers, states and waits are always whole.
public enum SessionField {
    DB, USER, APP, CLIENT,
    /// One of a few words, among them `waiting`, `blocked` and `worker`, which stand beside another state.
    STATE,
    /// Class, type or event as a whole, or both with a colon between: `wait:Lock`, `wait:relation`, `wait:Lock:relation`.
    WAIT,
    /// What kind of process it is (10).
    TYPE, PID,
    /// Of the leader of a parallel group (13).
    LEADER,
    /// Since 14.
    QUERYID,
    /// The text of the statement.
    QUERY;

    private static final List<String> STATES = List.of("active", "waiting", "blocked", "idle-in-tx", "aborted", "idle",
            "disabled", "starting", "process", "hidden", "worker");

    /// As it stands in filter words.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a word that is not among [#possible] is a mistake.
    boolean isClosed() {
        return this == STATE;
    }

    boolean isNumber() {
        return this == PID || this == LEADER || this == QUERYID;
    }

    /// Every value that there can be, or that is usual; nothing for a field of others' own words.
    List<String> possible() {
        return switch (this) {
            case STATE -> STATES;
            case WAIT -> Stream.of(WaitClass.values()).map(WaitClass::label).toList();
            case DB, USER, APP, CLIENT, TYPE, PID, LEADER, QUERYID, QUERY -> List.of();
        };
    }

    /// Raw; nothing where the session has none.
    List<String> values(SessionFacts facts) {
        Session session = facts.session();
        return switch (this) {
            case DB -> text(session.datname());
            case USER -> text(session.usename());
            case APP -> text(session.applicationName());
            case CLIENT -> text(session.clientAddr());
            case STATE -> states(facts);
            case WAIT -> waits(facts);
            case TYPE -> text(session.backendType());
            case PID -> List.of(Integer.toString(session.pid()));
            case LEADER -> text(facts.leader());
            case QUERYID -> text(session.queryId());
            case QUERY -> text(session.query());
        };
    }

    boolean matches(SessionFacts facts, String wanted, boolean whole) {
        // A part would not do for waits: `IO` stands in `relation`.
        boolean wholly = whole || isClosed() || isNumber() || this == WAIT;
        for (String value : values(facts)) {
            String folded = value.toLowerCase(Locale.ROOT);
            if (wholly ? folded.equals(wanted) : folded.contains(wanted)) {
                return true;
            }
        }
        return false;
    }

    static List<String> states(SessionFacts facts) {
        List<String> states = new ArrayList<>();
        if (facts.parallelWorker()) {
            states.add("worker");
        }
        if (facts.waits()) {
            states.add("waiting");
        }
        if (facts.activity() == SessionActivity.BLOCKED) {
            states.add("blocked");
        }
        states.add(word(facts.activity()));
        return states;
    }

    static String word(SessionActivity activity) {
        return switch (activity) {
            case ACTIVE, BLOCKED -> "active";
            case STARTING -> "starting";
            case IDLE_IN_TRANSACTION -> "idle-in-tx";
            case ABORTED -> "aborted";
            case DISABLED -> "disabled";
            case IDLE -> "idle";
            case BACKGROUND -> "process";
            case HIDDEN -> "hidden";
        };
    }

    private static List<String> waits(SessionFacts facts) {
        String type = facts.session().waitEventType();
        if (type == null) {
            return facts.activity().runs() ? List.of(WaitClass.CPU.label()) : List.of();
        }
        String event = Objects.requireNonNullElse(facts.session().waitEvent(), "");
        String label = WaitClass.of(type).label();
        return List.of(label, type, event, label + ":" + event, type + ":" + event);
    }

    private static List<String> text(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? List.of() : List.of(value.toString());
    }
}
