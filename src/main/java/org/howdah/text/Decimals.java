package org.howdah.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/// Numbers as digits, parted by the signs of [NumberStyle].
final class Decimals {
    private Decimals() {}

    /// Half up; a number that rounds to zero has no sign.
    static String fixed(double value, int fractionDigits) {
        // valueOf takes the shortest digits that name the double: 0.005 is rounded as it is written.
        return text(BigDecimal.valueOf(value).setScale(fractionDigits, RoundingMode.HALF_UP));
    }

    /// All its digits.
    static String text(BigDecimal number) {
        String plain = number.toPlainString();
        String decimal = NumberStyle.present().decimal();
        return decimal.equals(".") ? plain : plain.replace(".", decimal);
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
        String group = NumberStyle.present().group();
        if (group.isEmpty()) {
            return digits;
        }
        int first = value < 0 ? 1 : 0;
        StringBuilder out = new StringBuilder(digits);
        for (int i = digits.length() - 3; i > first; i -= 3) {
            out.insert(i, group);
        }
        return out.toString();
    }

    static double orNaN(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }
}
