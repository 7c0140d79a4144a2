package org.howdah.text;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Cells and rows of CSV and Markdown tables. CSV keeps the whole value for programs, Markdown is for eyes. Both
/// escape what would command a terminal or turn the reading direction. Any thread.
public final class Cells {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d++(?:\\.\\d++)?+(?:[eE][+-]?\\d++)?+");
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    /// Whether a cell that a spreadsheet would run as a formula gets an apostrophe in front.
    public enum Formulas {
        /// For people: the default. Pure numbers stay numbers.
        GUARDED,
        /// For programs that need the exact value.
        KEPT
    }

    private Cells() {}

    /// One CSV cell as of RFC 4180, always quoted, guarded against formulas. Unknown (null) is empty and not quoted,
    /// unlike an empty text.
    public static String csv(@Nullable String value) {
        return csv(value, Formulas.GUARDED);
    }

    /// One CSV cell with or without the guard against formulas.
    public static String csv(@Nullable String value, Formulas formulas) {
        if (value == null) {
            return "";
        }
        String guard = formulas == Formulas.GUARDED && startsFormula(value) ? "'" : "";
        return '"' + guard + SafeText.forFile(value).replace("\"", "\"\"") + '"';
    }

    /// A CSV row with its line end, guarded against formulas.
    public static String csvRow(List<@Nullable String> values) {
        return csvRow(values, Formulas.GUARDED);
    }

    /// A CSV row with its line end.
    public static String csvRow(List<@Nullable String> values, Formulas formulas) {
        return values.stream().map(value -> csv(value, formulas)).collect(Collectors.joining(",", "", "\r\n"));
    }

    /// One cell of a Markdown table: one line, nothing in it is read as markup, as a link or as HTML.
    public static String markdown(String value) {
        String line = SafeText.line(value).strip();
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '\\', '|', '`', '*', '_', '[', ']', '~', '$' -> out.append('\\').append(c);
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /// A row of a Markdown table with its line end.
    public static String markdownRow(List<String> values) {
        return values.stream().map(Cells::markdown).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /// The row that parts a Markdown table's head from its body.
    public static String markdownRule(int columns) {
        return "|" + " --- |".repeat(columns) + "\n";
    }

    private static boolean startsFormula(String value) {
        if (NUMBER.matcher(value).matches()) {
            return false;
        }
        for (int i = 0; i < value.length();) {
            int codePoint = value.codePointAt(i);
            if (FORMULA_STARTS.indexOf(codePoint) >= 0) {
                return true;
            }
            if (!isInvisible(codePoint)) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return false;
    }

    /// Spreadsheets skip blanks before a formula, and some also what has no width.
    private static boolean isInvisible(int codePoint) {
        return Character.isSpaceChar(codePoint) || CodePoints.kindOf(codePoint) != CodePoints.Kind.BASE;
    }
}
