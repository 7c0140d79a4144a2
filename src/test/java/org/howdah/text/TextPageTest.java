package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.howdah.text.HostileTexts.HostileText;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextPageTest {
    @Test
    void everyLineOfAnyTextIsShowableAndShort() {
        for (HostileText hostile : HostileTexts.corpus()) {
            for (String line : allLines(hostile.text())) {
                assertThat(hostile).satisfies(_ -> Shown.assertShowable(line));
                assertThat(line.length()).as(hostile.name()).isLessThanOrEqualTo(TextPage.LINE_LENGTH);
                assertThat(TerminalText.width(line)).as(hostile.name()).isLessThanOrEqualTo(TextPage.LINE_LENGTH);
            }
        }
    }

    @Test
    void anyPageOfTenMillionCharactersTakesLessThanASecond() {
        for (HostileText huge : HostileTexts.huge()) {
            TextPage first = Assertions.assertTimeout(Duration.ofSeconds(1), () -> TextPage.at(huge.text(), 0),
                    huge.name());
            assertThat(first.lines()).hasSizeLessThanOrEqualTo(TextPage.LINES);
            assertThat(first.isLast() ? huge.text().length() : first.end()).isEqualTo(first.end());
        }
    }

    @Test
    void allPagesOfTenMillionCharactersTakeSeconds() {
        HostileText letters = HostileTexts.huge().getFirst();
        List<String> lines = Assertions.assertTimeout(Duration.ofSeconds(10), () -> allLines(letters.text()));
        assertThat(String.join("", lines)).isEqualTo(letters.text());
    }

    @Test
    void linesBreakAtBreaksAndKeepEmptyOnes() {
        assertThat(TextPage.at("a\n\nb\r\nc\rd\u2029e\n", 0).lines()).containsExactly("a", "", "b", "c", "d", "e");
    }

    @Test
    void emptyTextIsOneEmptyLine() {
        assertThat(TextPage.at("", 0)).isEqualTo(new TextPage(List.of(""), 0, 0, 0));
    }

    @Test
    void tabGoesToTheNextStop() {
        assertThat(TextPage.at("\ta\tbcd\te", 0).lines()).containsExactly("    a   bcd e");
    }

    @Test
    void longLineBreaksBetweenWords() {
        String words = "word ".repeat(30);
        assertThat(TextPage.at(words, 0).lines()).containsExactly("word ".repeat(24), "word ".repeat(6));
        assertThat(TextPage.at("x".repeat(100) + " " + "y".repeat(30), 0).lines())
                .containsExactly("x".repeat(100) + " ", "y".repeat(30));
    }

    @Test
    void longWordIsCut() {
        assertThat(TextPage.at("a " + "x".repeat(200), 0).lines()).containsExactly("a " + "x".repeat(118),
                "x".repeat(82));
    }

    @Test
    void wideCharactersFillALineTwiceAsFast() {
        assertThat(TextPage.at("\u4E2D".repeat(100), 0).lines()).containsExactly("\u4E2D".repeat(60),
                "\u4E2D".repeat(40));
    }

    @Test
    void nextPageBeginsWhereThisOneEnds() {
        String text = "line\n".repeat(TextPage.LINES + 1);
        TextPage first = TextPage.at(text, 0);
        assertThat(first.lines()).hasSize(TextPage.LINES);
        assertThat(first.isLast()).isFalse();
        TextPage second = TextPage.at(text, first.end());
        assertThat(second.lines()).containsExactly("line");
        assertThat(second.isLast()).isTrue();
    }

    @Test
    void startOutsideTheTextIsRefused() {
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> TextPage.at("a", 2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> TextPage.at("a", -1));
    }

    private static List<String> allLines(String text) {
        List<String> lines = new ArrayList<>();
        TextPage page = TextPage.at(text, 0);
        lines.addAll(page.lines());
        while (!page.isLast()) {
            page = TextPage.at(text, page.end());
            assertThat(page.end()).isGreaterThan(page.start());
            lines.addAll(page.lines());
        }
        return lines;
    }
}
