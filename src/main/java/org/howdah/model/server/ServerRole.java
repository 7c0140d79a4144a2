package org.howdah.model.server;

/// Which part a server plays in its cluster, by pg_is_in_recovery().
public enum ServerRole {
    PRIMARY, STANDBY;

    /// As it stands in search words: `standby`.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
