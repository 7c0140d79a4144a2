package org.howdah.postgres.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.howdah.model.instance.WalActivity;
import org.howdah.model.sample.SampleOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomesTest {
    @ParameterizedTest
    @CsvSource({"42501, Denied", "57014, TimedOut", "55P03, TimedOut", "42P01, Unsupported", "42703, Unsupported",
            "42883, Unsupported", "0A000, Unsupported", "55000, Unsupported", "08006, Unreachable",
            "08P01, Unreachable", "57P01, Unreachable", "XX000, Failed", "40001, Failed"})
    void stateDecidesAndNotTheWording(String state, String outcome) {
        SampleOutcome<WalActivity> mapped = Outcomes.of(new SQLException("irgendein Wortlaut", state));

        assertThat(mapped.getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(mapped.toString()).contains("irgendein Wortlaut");
    }

    @Test
    void errorWithoutStateOrMessageHasFailed() {
        SampleOutcome<WalActivity> mapped = Outcomes.of(new SQLException());

        assertThat(mapped).isEqualTo(new SampleOutcome.Failed<WalActivity>("", ""));
    }
}
