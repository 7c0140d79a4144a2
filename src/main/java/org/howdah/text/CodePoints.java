package org.howdah.text;

import java.lang.Character.UnicodeScript;

/// What a code point is to somebody who has to show it: seen by itself, added to what stands before it, or not to
/// be shown at all.
final class CodePoints {
    /// `HIDDEN` is everything that a reader would not see, or not see in its place: controls, bidirectional
    /// controls, tags, fillers, surrogates without partner, private use and what Unicode has not assigned.
    enum Kind {
        BASE, MARK, VARIATION, JOINER, HIDDEN
    }

    static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private CodePoints() {}

    static Kind kindOf(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint < ' ' ? Kind.HIDDEN : Kind.BASE;
        }
        if (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER) {
            return Kind.JOINER;
        }
        if (isVariationSelector(codePoint)) {
            return Kind.VARIATION;
        }
        if (isFiller(codePoint)) {
            return Kind.HIDDEN;
        }
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> Kind.MARK;
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                Kind.HIDDEN;
            case Character.FORMAT -> isVisibleFormat(codePoint) ? Kind.BASE : Kind.HIDDEN;
            default -> Kind.BASE;
        };
    }

    static boolean isIn(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }

    static boolean isLineBreak(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == 0x2028 || codePoint == 0x2029;
    }

    static boolean isVariationSelector(int codePoint) {
        return isIn(codePoint, 0xFE00, 0xFE0F) || isIn(codePoint, 0xE0100, 0xE01EF)
                || isIn(codePoint, 0x180B, 0x180D) || codePoint == 0x180F;
    }

    /// Joiners shape Persian, Indic scripts and emoji. In scripts that have no use for them they would only make two
    /// names look alike.
    static boolean takesJoiner(int base) {
        if (base < 0x80) {
            return false;
        }
        return switch (UnicodeScript.of(base)) {
            case LATIN, GREEK, CYRILLIC, HAN, HANGUL, HIRAGANA, KATAKANA -> false;
            case COMMON, INHERITED -> Character.isEmoji(base);
            default -> true;
        };
    }

    /// Ideographs, emoji, mathematical signs and a few scripts have variants; letters of these three have none.
    static boolean takesVariation(int base) {
        return base >= 0x80 && switch (UnicodeScript.of(base)) {
            case LATIN, GREEK, CYRILLIC -> false;
            default -> true;
        };
    }

    /// Only these of the format characters have a glyph: signs that Arabic, Syriac and Kaithi write around a number.
    private static boolean isVisibleFormat(int codePoint) {
        return isIn(codePoint, 0x0600, 0x0605) || codePoint == 0x06DD || codePoint == 0x070F
                || codePoint == 0x0890 || codePoint == 0x0891 || codePoint == 0x08E2 || codePoint == 0x110BD
                || codePoint == 0x110CD;
    }

    /// Letters and marks by category, but nothing is drawn for them.
    private static boolean isFiller(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }
}
