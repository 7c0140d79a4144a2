package org.howdah.credentials.vault;

/// Why the vault is locked.
public enum LockReason {
    /// Nobody has unlocked it since Howdah started.
    START,
    /// The user locked it.
    BY_USER,
    /// Nobody did anything for a while.
    IDLE,
    /// The computer slept.
    SUSPEND,
    /// The user's session was locked.
    SCREEN_LOCKED,
    /// Another Howdah gave the vault a new master key, or put another vault in its place.
    REPLACED
}
