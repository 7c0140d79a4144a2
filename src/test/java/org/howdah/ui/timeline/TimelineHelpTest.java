package org.howdah.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimelineHelpTest {
    @Test
    void everyChartNamesItsSource() {
        for (Panel panel : Panel.values()) {
            assertThat(TimelineHelp.words().lines()).as("%s", panel).anySatisfy(line -> {
                assertThat(line.name()).isEqualTo(panel.title());
                assertThat(line.words()).containsPattern("pg_\\w+|Howdah");
            });
        }
    }
}
