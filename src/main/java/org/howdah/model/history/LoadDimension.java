package org.howdah.model.history;

import java.util.Optional;
import org.howdah.model.session.SessionKey;

/// By what the load of a server can be divided.
public enum LoadDimension {
    WAIT_CLASS("wait_class"), WAIT_EVENT("wait_event"), DATABASE("database"), USER("user"), APPLICATION(
            "application"), CLIENT("client"), BACKEND_TYPE("backend_type"),
    /// By query_id, and by text where the server computes none.
    STATEMENT("statement"),
    /// By [SessionKey#word].
    SESSION("session");

    private final String word;

    LoadDimension(String word) {
        this.word = word;
    }

    /// As it stands on the command line and in JSON.
    public String word() {
        return word;
    }

    public static Optional<LoadDimension> ofWord(String word) {
        for (LoadDimension dimension : values()) {
            if (dimension.word.equals(word)) {
                return Optional.of(dimension);
            }
        }
        return Optional.empty();
    }
}
