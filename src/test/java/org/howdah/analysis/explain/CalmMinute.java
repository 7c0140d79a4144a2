package org.howdah.analysis.explain;

import java.nio.file.Path;

/// A minute in which nothing happens, and how it goes on: two sessions compute, one waits for a file.
final class CalmMinute {
    static final int SECONDS = 60;

    private CalmMinute() {}

    /// A past that begins with it, for the caller to close.
    static MadeUpPast in(Path folder) {
        MadeUpPast past = new MadeUpPast(folder);
        goOn(past, SECONDS, () -> {});
        return past;
    }

    /// So many seconds more of the same.
    ///
    /// @param also what happens in each of them besides
    static void goOn(MadeUpPast past, int seconds, Runnable also) {
        for (int i = 0; i < seconds; i++) {
            past.active(101, "api", 11, null, null);
            past.active(102, "api", 12, null, null);
            past.active(103, "batch", 13, "IO", "DataFileRead");
            also.run();
            past.tick();
        }
    }
}
