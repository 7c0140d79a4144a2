package org.howdah.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/// Numbers as digits, the same in every locale.
final class Decimals {
    private static final char THIN_SPACE = '\u2009';

    private Decimals() {}

    /// Half up; a number that rounds to zero has no sign.
    static String fixed(double value, int fractionDigits) {
        // valueOf takes the shortest digits that name the double: 0.005 is rounded as it is written.
        return BigDecimal.valueOf(value).setScale(fractionDigits, RoundingMode.HALF_UP).toPlainString();
    }

    /// Three digits as far as they say something: 1.25, 12.8, 128.
    static String threeDigits(double value) {
        return fixed(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
    }

    /// Two digits: 3.4, 34, 341.
    static String twoDigits(double value) {
        return fixed(value, value < 9.95 ? 1 : 0);
    }

    static String grouped(long value) {
        String digits = Long.toString(value);
        int first = value < 0 ? 1 : 0;
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > first; i -= 3) {
            out.insert(i, THIN_SPACE);
        }
        return out.toString();
    }

    static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
