package org.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.howdah.analysis.Freshness;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerFault;
import org.howdah.model.session.Session;
import org.howdah.ui.control.StatusShape.Status;
import org.junit.jupiter.api.Test;

class NoticeTest {
    private static final Instant READ = Instant.parse("2026-03-01T10:14:23Z");
    private static final ServerFault REFUSED = new ServerFault(
            FaultKind.CONNECTION_REFUSED, "08001", "Nothing listens on port 5432.", "connect failed");

    @Test
    void saysNothingWhileAllIsWell() {
        assertThat(Notice.of(new Freshness.Fresh(), READ, ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void saysSinceWhenTheServerIsSilentAndHowOldTheRowsAre() {
        assertThat(Notice.of(new Freshness.NotAnswering(Duration.ofMillis(9_400)), READ, ZoneOffset.UTC))
                .contains(new Notice(Status.WARNING,
                        "The server has not answered for 9 s. What you see is from 10:14:23 UTC.", null));
    }

    @Test
    void saysWhyTheServerIsDownAndWhenItIsTriedAgain() {
        assertThat(Notice.of(new Freshness.Down(Duration.ofSeconds(72), REFUSED, Duration.ofSeconds(4)), null,
                ZoneOffset.UTC)).contains(new Notice(Status.ERROR,
                        "Nothing listens on port 5432. Down for 1 min 12 s. Next attempt in 4 s.", null));
    }

    @Test
    void saysThatNobodyTriesAgain() {
        assertThat(Notice.nextAttempt(null)).isEqualTo("It is not tried again by itself.");
    }

    @Test
    void makesTheServersOwnWordsSafe() {
        Freshness failed = new Freshness.Refused(
                Duration.ofSeconds(1), new SampleOutcome.Failed<Session>("XX000", "a\u202Eb\nc"));
        assertThat(Notice.of(failed, null, ZoneOffset.UTC))
                .contains(new Notice(Status.WARNING, "XX000: a\\u202Eb c", null));
    }
}
