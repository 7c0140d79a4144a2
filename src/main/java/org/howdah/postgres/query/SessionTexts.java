package org.howdah.postgres.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionKey;
import org.howdah.text.ServerEncoding;
import org.jspecify.annotations.Nullable;

/// The statements' texts that this connection has seen, each for as long as its session comes back with the same
/// query_start. Bounded by the number of sessions. One thread at a time.
final class SessionTexts {
    /// The clip works in the reader's encoding, so a cut text may be up to three bytes short of the limit.
    private static final int CLIP_SLACK = 4;

    /// A text, and whether the server cut it (or it fits to the byte, which looks the same).
    record Text(String query, boolean truncated) {}

    private record Known(Instant queryStart, Text text) {}

    private final int limitBytes;
    private Map<SessionKey, Known> last = Map.of();
    private Map<SessionKey, Known> current = new HashMap<>();
    private List<Integer> missing = new ArrayList<>();

    /// @param limitBytes `track_activity_query_size`
    SessionTexts(int limitBytes) {
        this.limitBytes = limitBytes;
    }

    /// Pids whose texts did not come with their sessions last time.
    Integer[] missing() {
        return missing.toArray(Integer[]::new);
    }

    /// The text that this session showed last time, if it is still at the same statement.
    @Nullable
    String known(Session session) {
        Known known = last.get(session.key());
        return known != null && known.queryStart().equals(session.queryStart()) ? known.text().query() : null;
    }

    void begin() {
        current = new HashMap<>();
        missing = new ArrayList<>();
    }

    void end() {
        last = current;
    }

    /// @param sent the text if it travelled with this row
    @Nullable
    Text resolve(SessionKey session, @Nullable Instant queryStart, byte @Nullable [] sent, @Nullable String encoding) {
        if (queryStart == null) {
            return null;
        }
        Known known = last.get(session);
        if (sent != null) {
            known = new Known(queryStart, new Text(
                    new ServerEncoding(encoding == null ? "UTF8" : encoding).decode(sent),
                    sent.length >= limitBytes - CLIP_SLACK));
        }
        if (known == null || !known.queryStart().equals(queryStart)) {
            missing.add(session.pid());
            return null;
        }
        current.put(session, known);
        return known.text();
    }
}
