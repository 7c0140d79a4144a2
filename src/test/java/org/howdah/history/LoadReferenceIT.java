package org.howdah.history;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The load of some seconds, against a reference and against itself. The endurance profile does the same for longer.
final class LoadReferenceIT {
    private static final int SECONDS = 10;

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "18"})
    void loadAgreesWithALookTwentyTimesASecondAndWithItself(String version) throws Exception {
        holdAll(home, version, SECONDS);
    }

    static void holdAll(Path home, String version, int seconds) throws Exception {
        try (HistoryStore history = TestHistory.record(home.resolve("history"))) {
            LoadAgreement agreement = LoadAgreement.record(home, history, version, seconds);
            agreement.isThatOfTheReference();
            agreement.isTheSameWhereverItIsShown();
            agreement.hasAGapWhereNothingWasSampled();
            agreement.isWhatTheCommandLinePrints();
        }
    }
}
