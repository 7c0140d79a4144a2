package org.howdah.model.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a history holds and takes.
///
/// @param place where it is, in words
/// @param bytes that it takes on disk; null where that is not ours to know
/// @param servers by name
/// @param tiers samples, and what was rolled up of them, finest first
/// @param problems what of it cannot be read, each in a sentence; empty for a sound one
public record HistoryInfo(String place, @Nullable Long bytes, List<RecordedServer> servers, List<KeptTier> tiers,
        List<String> problems) {
    public HistoryInfo {
        servers = List.copyOf(servers);
        tiers = List.copyOf(tiers);
        problems = List.copyOf(problems);
    }
}
