package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.howdah.text.HostileTexts.HostileText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class SafeTextTest {
    private static final List<HostileText> CORPUS = HostileTexts.corpus();

    @Test
    void corpusHasAtLeastFiveHundredDifferentTexts() {
        assertThat(CORPUS.stream().map(HostileText::text).distinct().count()).isGreaterThanOrEqualTo(500);
    }

    @Test
    void lineOfAnyTextIsShowable() {
        for (HostileText hostile : CORPUS) {
            assertThat(hostile).satisfies(text -> Shown.assertShowable(SafeText.line(text.text())));
        }
    }

    @Test
    void lineIsNeverLongerThanItsLimit() {
        for (HostileText hostile : CORPUS) {
            for (int limit : new int[]{1, 2, 16, 17, 40, 200, SafeText.LONGEST}) {
                String line = SafeText.line(hostile.text(), limit);
                assertThat(line.codePointCount(0, line.length())).as(hostile.name()).isLessThanOrEqualTo(limit);
                Shown.assertShowable(line);
            }
        }
    }

    @Test
    void lineOfALineIsTheSameLine() {
        for (HostileText hostile : CORPUS) {
            for (int limit : new int[]{1, 17, 200, SafeText.LONGEST}) {
                String line = SafeText.line(hostile.text(), limit);
                assertThat(SafeText.line(line, limit)).as(hostile.name()).isEqualTo(line);
            }
        }
    }

    @Test
    void tenMillionCharactersTakeLessThanASecond() {
        for (HostileText huge : HostileTexts.huge()) {
            String line = Assertions.assertTimeout(Duration.ofSeconds(1), () -> SafeText.line(huge.text()),
                    huge.name());
            Shown.assertShowable(line);
        }
    }

    @Test
    void plainTextIsReturnedItself() {
        String query = "SELECT 'a  b' FROM t";
        assertThat(SafeText.line(query)).isSameAs(query);
    }

    @Test
    void breaksAndTabsWithTheirBlanksBecomeOneBlank() {
        assertThat(SafeText.line("\n  SELECT *\n\t FROM a  b\r\n  WHERE c\u2028d"))
                .isEqualTo("SELECT * FROM a  b WHERE c d");
    }

    @Test
    void invisibleCodePointsBecomeEscapes() {
        assertThat(SafeText.line("a\u001B[2J\u0000\u202Eb\u009Bc\uD83Dd\uFEFF\u200Be"))
                .isEqualTo("a\\u001B[2J\\u0000\\u202Eb\\u009Bc\\uD83Dd\\uFEFF\\u200Be");
        assertThat(SafeText.line("x\uDB40\uDC41\uE000\u0378")).isEqualTo("x\\u{E0041}\\uE000\\u0378");
    }

    @Test
    void marksBeyondTheEighthAreCounted() {
        assertThat(SafeText.line("a" + "\u0301".repeat(100_000) + "b"))
                .isEqualTo("a" + "\u0301".repeat(8) + "\u25CC\u00D799992b");
    }

    @Test
    void markWithoutALetterIsEscaped() {
        assertThat(SafeText.line("\u0301 \u0302\u001B\u0303")).isEqualTo("\\u0301 \\u0302\\u001B\\u0303");
    }

    @Test
    void scriptsAndEmojiStayAsTheyAre() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";
        String persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645";
        String heart = "\u2764\uFE0F";
        String hindi = "\u0915\u094D\u200D\u0937";
        String hebrew = "\u05D1\u05BC\u05B0\u05E8\u05B5\u05D0\u05E9\u05C1\u05B4\u05D9\u05EA";
        for (String text : List.of(family, persian, heart, hindi, hebrew, "\u00E9 e\u0301 \uAC00 \u4E2D")) {
            assertThat(SafeText.line(text)).isEqualTo(text);
        }
    }

    @Test
    void joinerThatOnlyMakesNamesLookAlikeIsEscaped() {
        assertThat(SafeText.line("ad\u200Dmin \u00E9\u200Ca")).isEqualTo("ad\\u200Dmin \u00E9\\u200Ca");
    }

    @Test
    void secondJoinerOrVariationSelectorIsEscaped() {
        assertThat(SafeText.line("\u2764\uFE0F\uFE0F")).isEqualTo("\u2764\uFE0F\\uFE0F");
        assertThat(SafeText.line("\uD83D\uDC68\u200D\u200D")).isEqualTo("\uD83D\uDC68\u200D\\u200D");
    }

    @Test
    void cutSaysHowManyCodePointsAreLeft() {
        assertThat(SafeText.line("x".repeat(10_000), 40)).isEqualTo("x".repeat(24) + "\u2026 +9\u2009976");
        assertThat(SafeText.line("x".repeat(41), 40)).isEqualTo("x".repeat(24) + "\u2026 +17");
        assertThat(SafeText.line("x".repeat(40), 40)).isEqualTo("x".repeat(40));
        assertThat(SafeText.line("x".repeat(41), 10)).isEqualTo("x".repeat(9) + "\u2026");
    }

    @Test
    void cutCountsSupplementaryCodePointsOnce() {
        assertThat(SafeText.line("\uD83D\uDE00".repeat(100), 40)).isEqualTo("\uD83D\uDE00".repeat(24) + "\u2026 +76");
    }

    @Test
    void cutNeverSplitsAnEscape() {
        assertThat(SafeText.line("\u0007".repeat(100), 40)).isEqualTo("\\u0007".repeat(4) + "\u2026 +96");
    }

    @Test
    void limitOutsideItsRangeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SafeText.line("a", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SafeText.line("a", SafeText.LONGEST + 1));
    }
}
