package org.howdah.credentials.vault;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A vault as it was before one of the last saves.
///
/// @param number 1 is the one before the present one, 3 the oldest
/// @param generation how often the vault had been saved; 0 where it cannot be read
/// @param saved when
/// @param problem why it cannot be read; whether a key opens it is known only when one is tried
public record Generation(int number, Path file, long generation, Instant saved, Optional<VaultException> problem) {
    public boolean isReadable() {
        return problem.isEmpty();
    }
}
