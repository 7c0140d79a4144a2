package org.howdah.analysis;

import java.util.List;
import java.util.Objects;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// By what sessions are put together.
public enum SessionGrouping {
    NONE, DATABASE, USER, APPLICATION, CLIENT,
    /// By queryid, and where there is none by the text.
    STATEMENT;

    /// The value that a session shares with those of its group; empty where it has none.
    public String keyOf(SessionFacts facts) {
        Session session = facts.session();
        return switch (this) {
            case NONE -> "";
            case DATABASE -> text(session.datname());
            case USER -> text(session.usename());
            case APPLICATION -> text(session.applicationName());
            case CLIENT -> text(session.clientAddr());
            case STATEMENT -> session.queryId() == null ? text(session.query()) : session.queryId().toString();
        };
    }

    /// What a group is called by one of its sessions.
    public String titleOf(SessionFacts facts) {
        return this == STATEMENT ? text(facts.session().query()) : keyOf(facts);
    }

    public SessionGrouping next() {
        List<SessionGrouping> all = List.of(values());
        return all.get((all.indexOf(this) + 1) % all.size());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
