package org.howdah.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.howdah.model.sample.ServerState;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// Sessions of another Howdah on a server, as far as their names can be believed. This one's own are not among what is
/// read.
///
/// @param applicationName as it calls itself: `howdah/` and its version
/// @param user role as which it signed in
/// @param clientAddress where it runs; null for a Unix socket
/// @param sessions how many it holds
public record OtherHowdah(
        String applicationName, @Nullable String user, @Nullable String clientAddress, long sessions) {
    private static final String PREFIX = "howdah/";

    private record Key(String applicationName, String user, String clientAddress) {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::applicationName)
                .thenComparing(Key::user)
                .thenComparing(Key::clientAddress);
    }

    public static List<OtherHowdah> of(ServerState state) {
        Map<Key, Long> counts = new TreeMap<>(Key.ORDER);
        for (Session session : state.rows(Session.PROBE)) {
            // Idle ones are counted below; they are among these as well while somebody looks at them.
            if (session.state() != SessionState.IDLE) {
                count(counts, session.applicationName(), session.usename(), session.clientAddr(), 1);
            }
        }
        for (IdleSessions idle : state.rows(IdleSessions.PROBE)) {
            count(counts, idle.applicationName(), idle.usename(), idle.clientAddr(), idle.count());
        }
        return counts.entrySet().stream()
                .map(entry -> new OtherHowdah(entry.getKey().applicationName(), known(entry.getKey().user()),
                        known(entry.getKey().clientAddress()), entry.getValue()))
                .toList();
    }

    private static void count(Map<Key, Long> counts, @Nullable String application, @Nullable String user,
            @Nullable String client, long sessions) {
        if (application != null && application.startsWith(PREFIX)) {
            counts.merge(new Key(application, Objects.requireNonNullElse(user, ""),
                    Objects.requireNonNullElse(client, "")), sessions, Long::sum);
        }
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }
}
