package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.howdah.text.Cells.Formulas;
import org.howdah.text.HostileTexts.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @Test
    void csvCellIsQuoted() {
        assertThat(Cells.csv("a\"b,c\r\nd")).isEqualTo("\"a\"\"b,c\r\nd\"");
        assertThat(Cells.csv("")).isEqualTo("\"\"");
        assertThat(Cells.csv(null)).isEmpty();
    }

    @Test
    void csvRowEndsAsTheStandardSays() {
        assertThat(Cells.csvRow(Arrays.asList("a", null, "b"))).isEqualTo("\"a\",,\"b\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t1", "\r1", "\n1", "  =1", "\u00A0=1", "\u3000=1",
            "\u200B=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201", "-", "-5x", " -5", "-1e", "+.5", "1\n", "-\u0661"})
    void formulaIsGuardedUnlessItIsANumber(String value) {
        String guarded = Cells.csv(value);
        assertThat(guarded.startsWith("\"'")).isEqualTo(!value.startsWith("1"));
        assertThat(Cells.csv(value, Formulas.KEPT)).isEqualTo('"' + value + '"');
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+4", "-5.25", "+4.2e10", "-1E-7", "12", "a=1", "SELECT 1", "'=1", "\uD83D\uDE00=1"})
    void numberAndPlainTextAreLeftAlone(String value) {
        assertThat(Cells.csv(value)).isEqualTo('"' + value + '"');
    }

    @Test
    void csvKeepsTheWholeValueButNoControls() {
        String value = "a\tb\n" + "x".repeat(10_000) + "\u05D0\u0301\u200D\uE000";
        assertThat(Cells.csv(value)).isEqualTo('"' + value + '"');
        assertThat(Cells.csv("a\u001B[2J\u202Eb\uD800\0")).isEqualTo("\"a\\u001B[2J\\u202Eb\\uD800\\u0000\"");
    }

    @Test
    void csvOfAnyTextCanBeReadBack() {
        for (HostileText hostile : HostileTexts.corpus()) {
            String cell = Cells.csv(hostile.text(), Formulas.KEPT);
            String inside = cell.substring(1, cell.length() - 1);
            assertThat(inside.replace("\"\"", "")).as(hostile.name()).doesNotContain("\"");
            assertThat(inside.replace("\"\"", "\"")).isEqualTo(SafeText.forFile(hostile.text()));
            assertThat(cell.codePoints().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')).isTrue();
        }
    }

    @Test
    void markdownCellIsOneLineWithoutMarkup() {
        assertThat(Cells.markdown("a | b\n`c` *d* _e_ [f](g) <b> & \\"))
                .isEqualTo("a \\| b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g) &lt;b&gt; &amp; \\\\");
    }

    @Test
    void markdownTable() {
        assertThat(Cells.markdownRow(List.of("PID", "a|b")) + Cells.markdownRule(2))
                .isEqualTo("| PID | a\\|b |\n| --- | --- |\n");
    }

    @Test
    void markdownOfAnyTextStaysInItsCell() {
        for (HostileText hostile : HostileTexts.corpus()) {
            String row = Cells.markdownRow(List.of(hostile.text(), "x"));
            assertThat(row.replace("\\\\", "").replaceAll("\\\\\\|", "")).as(hostile.name())
                    .matches("\\|[^|]*\\|[^|]*\\|\n");
        }
    }
}
