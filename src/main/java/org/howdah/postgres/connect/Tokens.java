package org.howdah.postgres.connect;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Objects that a driver's plug-in finds again by a string, because strings are all that the driver hands on.
final class Tokens<T> {
    private final Map<String, T> values = new ConcurrentHashMap<>();

    String register(T value) {
        String token = UUID.randomUUID().toString();
        values.put(token, value);
        return token;
    }

    @Nullable
    T find(@Nullable String token) {
        return token == null ? null : values.get(token);
    }

    void remove(String token) {
        values.remove(token);
    }
}
