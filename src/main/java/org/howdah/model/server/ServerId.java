package org.howdah.model.server;

import java.util.UUID;

/// A registered server's name for life: history and settings are keyed by it, never by its address.
public record ServerId(UUID value) {
    public static ServerId random() {
        return new ServerId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
