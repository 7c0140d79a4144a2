package org.howdah.credentials.vault;

import java.util.Optional;

/// One way into the vault, as it is listed.
///
/// @param number counted from 1, as long as no slot is added or removed
/// @param cost of one guess; nothing where the key is random and needs no stretching
public record VaultSlot(int number, SlotType type, Optional<ArgonCost> cost) {}
