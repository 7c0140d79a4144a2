package org.howdah.postgres.connect;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.howdah.ArchitectureException;
import org.jspecify.annotations.Nullable;

/// The attempts under way, which the driver's plug-ins find again by a string.
@ArchitectureException(reason = "the driver gives its plug-ins strings and nothing else")
final class Attempts {
    private static final Map<String, Attempt> UNDER_WAY = new ConcurrentHashMap<>();

    private Attempts() {}

    static String register(Attempt attempt) {
        String token = UUID.randomUUID().toString();
        UNDER_WAY.put(token, attempt);
        return token;
    }

    static @Nullable Attempt find(@Nullable String token) {
        return token == null ? null : UNDER_WAY.get(token);
    }

    static void remove(String token) {
        UNDER_WAY.remove(token);
    }
}
