package org.howdah.model.history;

import java.time.Instant;
import java.util.Map;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// A server of which the history knows something.
///
/// @param name under which it was last recorded
/// @param first when its history begins; null if there is none but its name
/// @param last when it ends
/// @param bytes what it takes, by kind of data
/// @param samples how many there are, by probe, without rolled-up ones
public record RecordedServer(ServerId server, String name, @Nullable Instant first, @Nullable Instant last,
        Map<String, Long> bytes, Map<String, Long> samples) {
    public RecordedServer {
        bytes = Map.copyOf(bytes);
        samples = Map.copyOf(samples);
    }

    public long totalBytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
