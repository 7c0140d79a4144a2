package org.howdah.text;

import static org.assertj.core.api.Assertions.assertThat;

/// What must hold for every text that is shown, said without the help of the code that is tested.
final class Shown {
    private Shown() {}

    static void assertShowable(String text) {
        int marks = 0;
        int previous = 'a';
        for (int i = 0; i < text.length();) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (isForbidden(codePoint)) {
                throw new AssertionError("shows U+%04X".formatted(codePoint));
            }
            // A rainbow flag has a variation selector and then a joiner.
            if (isZeroWidth(codePoint) && isZeroWidth(previous)) {
                assertThat(isJoiner(codePoint) && !isJoiner(previous)).as("zero-width code points in a row").isTrue();
            }
            marks = isExtender(codePoint) ? marks + 1 : 0;
            assertThat(marks).as("marks in a row").isLessThanOrEqualTo(8);
            previous = codePoint;
        }
    }

    static boolean isForbidden(int codePoint) {
        if (isIn(codePoint, 0x202A, 0x202E) || isIn(codePoint, 0x2066, 0x206F)) {
            return true;
        }
        if (isIn(codePoint, 0xE0000, 0xE007F)) {
            return true;
        }
        return switch (codePoint) {
            case 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x180E, 0x200B, 0x200E, 0x200F, 0x2060, 0x2061, 0x2062, 0x2063,
                    0x2064, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFA, 0xFFFB ->
                true;
            default -> switch (Character.getType(codePoint)) {
                case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                        Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    true;
                default -> false;
            };
        };
    }

    private static boolean isExtender(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> isZeroWidth(codePoint);
        };
    }

    private static boolean isZeroWidth(int codePoint) {
        return isJoiner(codePoint) || isIn(codePoint, 0xFE00, 0xFE0F)
                || isIn(codePoint, 0xE0100, 0xE01EF);
    }

    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    private static boolean isIn(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
