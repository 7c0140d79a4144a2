package org.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.howdah.text.HostileTexts;
import org.howdah.text.SafeText;
import org.junit.jupiter.api.Test;

class LineBreaksTest {
    @Test
    void leavesAShortLineAlone() {
        assertThat(LineBreaks.of("SELECT 1", 20, "  ")).containsExactly("SELECT 1");
    }

    @Test
    void breaksAtABlankAndIndentsWhatFollows() {
        assertThat(LineBreaks.of("SELECT quantity FROM inventory", 16, "  "))
                .containsExactly("SELECT quantity ", "  FROM inventory");
    }

    @Test
    void breaksALongWordWhereItMust() {
        assertThat(LineBreaks.of("abcdefghij", 4, "")).containsExactly("abcd", "efgh", "ij");
    }

    @Test
    void joinsASentenceWithLineBreaks() {
        assertThat(LineBreaks.paragraph("one two three", 8)).isEqualTo("one two \nthree");
    }

    @Test
    void losesNothingButBlanksOfAnyText() {
        HostileTexts.corpus().forEach(hostile -> {
            String line = SafeText.line(hostile.text());
            String joined = String.join("", LineBreaks.of(line, 46, "  "));
            assertThat(joined.replace(" ", "")).as(hostile.name()).isEqualTo(line.replace(" ", ""));
        });
    }
}
