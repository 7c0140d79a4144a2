package org.howdah.credentials.vault;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What is known of a vault's file without a key, and so believed only as far as its checksum goes.
///
/// @param format version
/// @param generation how often it was saved
/// @param saved when last
public record VaultOverview(Path file, int format, long generation, Instant saved, List<VaultSlot> slots) {
    public VaultOverview {
        slots = List.copyOf(slots);
    }
}
