package org.howdah.history;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The load of a minute and a half, against a reference and against itself.
final class LoadReferenceEnduranceIT {
    private static final int SECONDS = Integer.getInteger("howdah.reference-seconds", 90);

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "18"})
    void loadAgreesWithALookTwentyTimesASecondAndWithItself(String version) throws Exception {
        LoadReferenceIT.holdAll(home, version, SECONDS);
    }
}
