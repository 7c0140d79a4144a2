package org.howdah.model.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a history holds and takes.
///
/// @param place where it is, in words
/// @param bytes that it takes on disk; null where that is not ours to know
/// @param servers by name
/// @param problems what of it cannot be read, each in a sentence; empty for a sound one
public record HistoryInfo(String place, @Nullable Long bytes, List<RecordedServer> servers, List<String> problems) {
    public HistoryInfo {
        servers = List.copyOf(servers);
        problems = List.copyOf(problems);
    }
}
