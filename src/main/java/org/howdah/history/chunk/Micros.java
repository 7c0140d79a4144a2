package org.howdah.history.chunk;

import java.time.Instant;

/// Instants as microseconds since 1970, which is what PostgreSQL keeps of them. Pure.
public final class Micros {
    private static final long SECOND = 1_000_000;

    private Micros() {}

    public static long of(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), SECOND), instant.getNano() / 1_000);
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1_000);
    }
}
