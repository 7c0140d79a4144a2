package org.howdah.text;

import static org.howdah.text.CodePoints.isIn;

/// Text in the columns of a terminal: wide East Asian characters and emoji take two, combining marks none.
///
/// Terminals disagree about joined emoji and variation selectors, so [#fit(String, int)] leaves those out: a family
/// is shown as its members, and the columns of a table stay aligned. Cells with scripts written from the right may
/// still be put in another order by a terminal that reorders whole lines.
public final class TerminalText {
    private TerminalText() {}

    /// The columns that the text takes, escapes and line breaks not expected.
    public static int width(String text) {
        return width(text, 0, text.length());
    }

    static int width(CharSequence text, int start, int end) {
        int width = 0;
        int i = start;
        while (i < end) {
            int codePoint = Character.codePointAt(text, i);
            width += width(codePoint);
            i += Character.charCount(codePoint);
        }
        return width;
    }

    /// The text made safe and exactly `columns` wide: blanks follow it, or its end is cut and shown as `…`.
    public static String fit(String text, int columns) {
        StringBuilder out = cut(text, columns);
        return out.repeat(' ', columns - width(out, 0, out.length())).toString();
    }

    /// Like [#fit(String, int)], for numbers: blanks stand before the text.
    public static String fitRight(String text, int columns) {
        StringBuilder out = cut(text, columns);
        return " ".repeat(columns - width(out, 0, out.length())) + out;
    }

    private static StringBuilder cut(String text, int columns) {
        if (columns < 0) {
            throw new IllegalArgumentException("A terminal has no " + columns + " columns");
        }
        // A cluster has at most nine code points per column, so a longer line could not be seen anyway.
        String safe = SafeText.line(text, (int) Math.min(SafeText.LONGEST, columns * 10L + 32));
        StringBuilder out = new StringBuilder(columns + 8);
        int width = 0;
        int fitting = 0;
        int previous = 0;
        for (int i = 0; i < safe.length();) {
            int codePoint = safe.codePointAt(i);
            i += Character.charCount(codePoint);
            if (isAmbiguous(codePoint, previous)) {
                continue;
            }
            previous = codePoint;
            width += width(codePoint);
            if (width > columns) {
                out.setLength(fitting);
                return columns == 0 ? out : out.append('…');
            }
            out.appendCodePoint(codePoint);
            if (width < columns) {
                fitting = out.length();
            }
        }
        return out;
    }

    private static boolean isAmbiguous(int codePoint, int previous) {
        return codePoint == CodePoints.ZERO_WIDTH_JOINER || CodePoints.isVariationSelector(codePoint)
                || (Character.isEmojiModifier(codePoint) && Character.isEmojiModifierBase(previous));
    }

    static int width(int codePoint) {
        if (codePoint < 0x300) {
            return 1;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
            case Character.FORMAT -> codePoint == 0x200C || codePoint == CodePoints.ZERO_WIDTH_JOINER ? 0 : 1;
            default -> isJoiningJamo(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
        };
    }

    /// Vowels and finals of Hangul are drawn into the syllable that their initial began.
    private static boolean isJoiningJamo(int codePoint) {
        return isIn(codePoint, 0x1160, 0x11FF) || isIn(codePoint, 0xD7B0, 0xD7FF);
    }

    private static boolean isWide(int codePoint) {
        if (codePoint < 0x1100) {
            return false;
        }
        return codePoint <= 0x115F || codePoint == 0x2329 || codePoint == 0x232A
                || isIn(codePoint, 0x2E80, 0x303E) || isIn(codePoint, 0x3040, 0xA4CF)
                || isIn(codePoint, 0xA960, 0xA97C) || isIn(codePoint, 0xAC00, 0xD7A3)
                || isIn(codePoint, 0xF900, 0xFAFF) || isIn(codePoint, 0xFE10, 0xFE19)
                || isIn(codePoint, 0xFE30, 0xFE6F) || isIn(codePoint, 0xFF01, 0xFF60)
                || isIn(codePoint, 0xFFE0, 0xFFE6) || isIn(codePoint, 0x16FE0, 0x1B2FF)
                || isIn(codePoint, 0x1D300, 0x1D376) || isIn(codePoint, 0x1F200, 0x1F265)
                || isIn(codePoint, 0x20000, 0x3FFFD)
                || (Character.isEmojiPresentation(codePoint) && !isIn(codePoint, 0x1F1E6, 0x1F1FF));
    }
}
