package org.howdah.credentials.vault;

import java.util.List;
import java.util.Optional;

/// What came of a new master key.
///
/// @param recoveryCode the new one, to be shown once, if one was asked for
/// @param dropped slots for which no key was given, and which are gone
public record Rotation(Optional<SecretChars> recoveryCode, List<SlotType> dropped) {
    public Rotation {
        dropped = List.copyOf(dropped);
    }
}
