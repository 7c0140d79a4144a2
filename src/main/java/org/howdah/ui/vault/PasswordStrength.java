package org.howdah.ui.vault;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.List;

/// How many guesses somebody needs who has the vault's file and knows how people choose passwords: words, names, rows of
/// keys, dates and repetitions count little, however many kinds of characters are in them. The first call reads
/// dictionaries, which takes a moment. Any thread.
///
/// @param digits the logarithm of the guesses to the base of 10
record PasswordStrength(double digits) {
    /// From here on a vault can be made with it.
    static final int SHORTEST = 8;

    /// In a word. A guess costs 128 MiB of memory for a good part of a second; somebody with a hundred graphics cards
    /// makes some ten thousand in a second.
    enum Level {
        /// Hours.
        WEAK,
        /// Up to months.
        FAIR,
        /// Up to centuries.
        GOOD, STRONG
    }

    private static final double FAIR = 8;
    private static final double GOOD = 11;
    private static final double STRONG = 14;
    /// The estimate takes longer the longer the text, and this much is strong in any case, or foolish.
    private static final int MEASURED = 64;
    private static final List<String> OURS = List.of("howdah", "vault", "postgres", "postgresql", "elephant");

    static PasswordStrength of(char[] password) {
        if (password.length == 0) {
            return new PasswordStrength(0);
        }
        Strength strength = new Zxcvbn().measure(
                CharBuffer.wrap(password, 0, Math.min(MEASURED, password.length)), OURS);
        double digits = strength.getGuessesLog10();
        strength.wipe();
        return new PasswordStrength(digits);
    }

    Level level() {
        if (digits < FAIR) {
            return Level.WEAK;
        }
        return digits < GOOD ? Level.FAIR : digits < STRONG ? Level.GOOD : Level.STRONG;
    }

    /// For sizes of bars: from 0 to 1.
    double share() {
        return Math.clamp(digits / (STRONG + 2), 0.0, 1.0);
    }
}
