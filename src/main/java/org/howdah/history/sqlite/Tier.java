package org.howdah.history.sqlite;

/// How much of the past a chunk has rolled up. The codes stand in files.
enum Tier {
    /// Samples as they were taken.
    RAW(0), MINUTE(1), HOUR(2);

    private final int code;

    Tier(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
