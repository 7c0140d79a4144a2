package org.howdah.settings.transfer;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a list of servers may be written in.
public enum ImportFormat {
    /// A `postgresql://` address, or `host:port/database`, on each line, and a name behind it.
    ADDRESSES("addresses", "a list of addresses"),
    /// libpq's `pg_service.conf`.
    SERVICE("service", "a service file of libpq"),
    /// libpq's `.pgpass`.
    PGPASS("pgpass", "a password file of libpq"),
    /// What pgAdmin 4 exports.
    PGADMIN("pgadmin", "a list of pgAdmin"),
    /// DBeaver's `data-sources.json`.
    DBEAVER("dbeaver", "a list of DBeaver"),
    /// The `servers.json` of the PostgreSQL Activity Monitor.
    ACTIVITY_MONITOR("activity-monitor", "a list of the PostgreSQL Activity Monitor"),
    /// What Howdah exports, and its own `servers.json`.
    HOWDAH("howdah", "a list of Howdah");

    private final String word;
    private final String description;

    ImportFormat(String word, String description) {
        this.word = word;
        this.description = description;
    }

    /// As the command line calls it.
    public String word() {
        return word;
    }

    /// `a list of pgAdmin`.
    public String description() {
        return description;
    }

    public static Optional<ImportFormat> ofWord(String word) {
        return Arrays.stream(values()).filter(format -> format.word.equals(word)).findFirst();
    }

    /// All words, for a sentence.
    public static String all() {
        return Arrays.stream(values()).map(ImportFormat::word).collect(Collectors.joining(", "));
    }
}
