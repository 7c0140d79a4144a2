package org.howdah.credentials.vault;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.WipeableString;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.Arrays;
import java.util.List;

/// How long a password would stand: an estimate of how many guesses a clever attacker needs, by words, names, dates,
/// keyboard rows and repetitions, held against what one guess costs. An estimate errs on both sides, so it warns and
/// forbids nothing. One object serves for all, and any thread.
public final class PasswordStrength {
    /// What stands behind this counts as nothing: measuring takes longer than typing.
    private static final int MEASURED = 100;
    /// Of one attacker with a hundred processors against the usual cost of a slot.
    private static final double GUESSES_PER_SECOND = 500;
    /// Who has the file knows what it is for.
    private static final List<String> OUR_WORDS = List.of("howdah", "postgres", "postgresql", "pgsql", "database",
            "server", "vault");
    private static final double DAY = 86_400;
    private static final double YEAR = 365 * DAY;

    /// How long such an attacker needs on average.
    public enum Rating {
        /// Less than a day.
        WEAK,
        /// Less than a year.
        FAIR,
        /// Less than a hundred years.
        GOOD,
        /// Longer.
        STRONG
    }

    private final Zxcvbn zxcvbn = new Zxcvbn();

    /// Measures a password, which stays the caller's. Some milliseconds.
    public Rating rate(char[] password) {
        if (password.length == 0) {
            return Rating.WEAK;
        }
        WipeableString text = new WipeableString(Arrays.copyOf(password, Math.min(password.length, MEASURED)));
        Strength strength = zxcvbn.measure(text, OUR_WORDS);
        try {
            return rating(strength.getGuesses() / 2 / GUESSES_PER_SECOND);
        } finally {
            strength.wipe();
            text.wipe();
        }
    }

    static Rating rating(double seconds) {
        if (seconds < DAY) {
            return Rating.WEAK;
        }
        if (seconds < YEAR) {
            return Rating.FAIR;
        }
        return seconds < 100 * YEAR ? Rating.GOOD : Rating.STRONG;
    }
}
