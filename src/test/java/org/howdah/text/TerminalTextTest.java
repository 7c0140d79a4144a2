package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.howdah.text.HostileTexts.HostileText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TerminalTextTest {
    @Test
    void anyTextFitsExactly() {
        for (HostileText hostile : HostileTexts.corpus()) {
            for (int columns : new int[]{0, 1, 2, 7, 40, 300}) {
                String cell = TerminalText.fit(hostile.text(), columns);
                assertThat(TerminalText.width(cell)).as(hostile.name()).isEqualTo(columns);
                assertThat(TerminalText.width(TerminalText.fitRight(hostile.text(), columns))).isEqualTo(columns);
                assertThat(hostile).satisfies(_ -> Shown.assertShowable(cell));
            }
        }
    }

    @Test
    void tenMillionCharactersTakeLessThanASecond() {
        for (HostileText huge : HostileTexts.huge()) {
            Assertions.assertTimeout(Duration.ofSeconds(1), () -> TerminalText.fit(huge.text(), 80), huge.name());
        }
    }

    @Test
    void wideCharactersTakeTwoColumnsAndMarksNone() {
        assertThat(TerminalText.width("abc")).isEqualTo(3);
        assertThat(TerminalText.width("\u4E2D\u6587")).isEqualTo(4);
        assertThat(TerminalText.width("\uAC00\uFF21\uD83D\uDE00")).isEqualTo(6);
        assertThat(TerminalText.width("e\u0301\u05D0\u05B8")).isEqualTo(2);
        assertThat(TerminalText.width("\u1112\u1161\u11AB")).isEqualTo(2);
        assertThat(TerminalText.width("\uFF71\u2013\u2026")).isEqualTo(3);
    }

    @Test
    void shortTextIsFilledAndLongTextCut() {
        assertThat(TerminalText.fit("abc", 5)).isEqualTo("abc  ");
        assertThat(TerminalText.fit("abcde", 5)).isEqualTo("abcde");
        assertThat(TerminalText.fit("abcdef", 5)).isEqualTo("abcd\u2026");
        assertThat(TerminalText.fit("\u4E2D\u6587\u5B57", 5)).isEqualTo("\u4E2D\u6587\u2026");
        assertThat(TerminalText.fit("\u4E2D\u6587\u5B57", 4)).isEqualTo("\u4E2D\u2026 ");
        assertThat(TerminalText.fitRight("42", 5)).isEqualTo("   42");
    }

    @Test
    void joinedEmojiAreShownAsTheirParts() {
        assertThat(TerminalText.fit("\uD83D\uDC68\uD83C\uDFFD\u200D\uD83D\uDC69 \u2764\uFE0F", 8))
                .isEqualTo("\uD83D\uDC68\uD83D\uDC69 \u2764  ");
    }
}
