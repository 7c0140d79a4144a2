package org.howdah.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where nothing is to be explained, or nothing is known to explain it with, that is said.
class NothingExplainedTest {
    private static final int ASKED = 30;

    @TempDir
    private Path folder;

    private MadeUpPast past;

    @BeforeEach
    void passCalmly() {
        past = CalmMinute.in(folder);
    }

    @AfterEach
    void close() {
        past.close();
    }

    @Test
    void whereAllIsAsBeforeNothingStandsOut() {
        Instant from = past.now();
        CalmMinute.goOn(past, ASKED, () -> {});
        Explanation explanation = past.explain(from, 4);
        assertThat(explanation.verdict()).isEqualTo(Explanation.Verdict.NOTHING_STANDS_OUT);
        assertThat(explanation.lines()).isEmpty();
        assertThat(explanation.average()).isEqualTo(3);
        assertThat(explanation.averageBefore()).isEqualTo(3);
    }

    @Test
    void aGapBeforeIsNoTimeWithoutLoad() {
        past.gap(300);
        Instant from = past.now();
        CalmMinute.goOn(past, ASKED, () -> {});
        assertThat(past.explain(from, 4).averageBefore()).isEqualTo(3);
    }

    @Test
    void theFirstSecondsOfARecordingHaveNothingBefore() {
        Explanation explanation = past.explain(MadeUpPast.START, 1);
        assertThat(explanation.verdict()).isEqualTo(Explanation.Verdict.NOTHING_BEFORE);
        assertThat(explanation.lines()).containsExactly(new Contribution.Cpu(2 / 3.0, Double.NaN, 2, 1));
        assertThat(explanation.before()).isNull();
    }

    @Test
    void whereNothingWasSampledThatIsSaid() {
        past.gap(100);
        assertThat(past.explain(past.now().minusSeconds(50), 4).verdict())
                .isEqualTo(Explanation.Verdict.NOTHING_SAMPLED);
    }
}
