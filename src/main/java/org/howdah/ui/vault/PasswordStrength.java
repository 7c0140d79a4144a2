package org.howdah.ui.vault;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How many guesses somebody needs who has the vault's file and knows how people choose passwords. An estimate on the low
/// side: what looks like a word, a row of keys, a year or a repetition counts little, however many kinds of characters
/// are in it. Pure.
///
/// @param bits the logarithm of the guesses to the base of 2
record PasswordStrength(double bits) {
    /// From here on a vault can be made with it.
    static final int SHORTEST = 8;

    /// In a word.
    enum Level {
        WEAK, FAIR, GOOD, STRONG
    }

    private static final double FAIR_BITS = 35;
    private static final double GOOD_BITS = 50;
    private static final double STRONG_BITS = 65;
    /// What an attacker tries first: one of a few thousand.
    private static final double WORD_BITS = 11;
    /// One of the twenty thousand words that people use.
    private static final double UNKNOWN_WORD_BITS = 14;
    private static final double YEAR_BITS = 7;
    /// Where a row begins, which way it goes, and how far.
    private static final double ROW_BITS = 6;
    /// Which of the usual characters stands between words.
    private static final double SEPARATOR_BITS = 3;
    private static final double CAPITAL_BITS = 1;
    private static final int SHORTEST_WORD = 4;
    private static final int SHORTEST_ROW = 3;
    private static final List<String> ROWS = List.of("abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop",
            "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop");
    private static final List<String> WORDS = List.of("password", "passwort", "passwd", "postgres", "postgresql",
            "elephant", "howdah", "database", "datenbank", "admin", "administrator", "root", "secret", "geheim",
            "welcome", "letmein", "monitor", "changeme", "master", "dragon", "monkey", "football", "baseball",
            "sunshine", "princess", "shadow", "superman", "batman", "login", "hello", "hallo", "test", "vault",
            "server", "oracle", "linux", "ubuntu", "debian", "summer", "winter", "spring", "autumn", "sommer",
            "monday", "friday", "january", "february", "march", "april", "august", "september", "october",
            "november", "december", "freedom", "whatever", "trustno", "starwars", "computer", "internet", "google",
            "love", "iloveyou", "michael", "jordan", "thomas", "daniel", "correct", "horse", "battery", "staple");

    static PasswordStrength of(char[] password) {
        char[] lower = new char[password.length];
        double bits = 0;
        for (int i = 0; i < password.length; i++) {
            lower[i] = unveil(Character.toLowerCase(password[i]));
        }
        for (int at = 0; at < password.length;) {
            Part part = partAt(password, lower, at);
            bits += part.bits();
            at += part.length();
        }
        Arrays.fill(lower, '\0');
        return new PasswordStrength(bits);
    }

    Level level() {
        return bits < FAIR_BITS
                ? Level.WEAK
                : bits < GOOD_BITS ? Level.FAIR : bits < STRONG_BITS ? Level.GOOD : Level.STRONG;
    }

    private record Part(int length, double bits) {}

    private static Part partAt(char[] password, char[] lower, int at) {
        int repeated = repetition(password, at);
        if (repeated >= SHORTEST_ROW) {
            return new Part(repeated, ROW_BITS + log2(repeated));
        }
        int row = row(lower, at);
        if (row >= SHORTEST_ROW) {
            return new Part(row, ROW_BITS + log2(row));
        }
        if (isYear(password, at)) {
            return new Part(4, YEAR_BITS);
        }
        int word = knownWord(lower, at);
        if (word > 0) {
            return new Part(word, WORD_BITS + capitals(password, at, word));
        }
        int letters = letters(password, at);
        double single = Character.isLetterOrDigit(password[at]) || letters > 0
                ? charBits(password[at])
                : SEPARATOR_BITS;
        if (letters >= SHORTEST_WORD && !isMixed(password, at, letters)) {
            // It may be a word that we do not know. Letters at random would be worth more; nobody can tell.
            return new Part(letters, Math.min(letters * charBits(password[at]), UNKNOWN_WORD_BITS
                    + Math.max(0, letters - 8) * 2.0) + capitals(password, at, letters));
        }
        return new Part(1, single);
    }

    /// Sums of digits and letters at random.
    private static double charBits(char character) {
        return Character.isDigit(character) ? 3.3 : 4.7;
    }

    private static int repetition(char[] password, int at) {
        int end = at + 1;
        while (end < password.length && password[end] == password[at]) {
            end++;
        }
        return end - at;
    }

    private static int row(char[] lower, int at) {
        int longest = 1;
        for (String row : ROWS) {
            for (int step : new int[]{1, -1}) {
                int place = row.indexOf(lower[at]);
                int length = 1;
                while (place >= 0 && at + length < lower.length && place + step * length >= 0
                        && place + step * length < row.length()
                        && row.charAt(place + step * length) == lower[at + length]) {
                    length++;
                }
                longest = Math.max(longest, length);
            }
        }
        return longest;
    }

    private static boolean isYear(char[] password, int at) {
        if (at + 4 > password.length) {
            return false;
        }
        boolean digits = Character.isDigit(password[at + 2]) && Character.isDigit(password[at + 3]);
        return digits && ((password[at] == '1' && password[at + 1] == '9')
                || (password[at] == '2' && password[at + 1] == '0'));
    }

    private static int knownWord(char[] lower, int at) {
        int longest = 0;
        for (String word : WORDS) {
            if (word.length() > longest && at + word.length() <= lower.length) {
                int i = 0;
                while (i < word.length() && lower[at + i] == word.charAt(i)) {
                    i++;
                }
                longest = i == word.length() ? i : longest;
            }
        }
        return longest;
    }

    private static int letters(char[] password, int at) {
        int end = at;
        while (end < password.length && Character.isLetter(password[end])) {
            end++;
        }
        return end - at;
    }

    /// Capitals in the middle are not how words are written.
    private static boolean isMixed(char[] password, int at, int length) {
        int changes = 0;
        for (int i = at + 1; i < at + length; i++) {
            changes += Character.isUpperCase(password[i]) ? 1 : 0;
        }
        return changes > 0 && changes < length - 1;
    }

    private static double capitals(char[] password, int at, int length) {
        int capitals = 0;
        for (int i = at; i < at + length; i++) {
            capitals += Character.isUpperCase(password[i]) ? 1 : 0;
        }
        return capitals == 0 ? 0 : CAPITAL_BITS + Math.min(capitals, length - capitals);
    }

    /// The usual disguises of letters deceive nobody.
    private static char unveil(char character) {
        return switch (character) {
            case '@', '4' -> 'a';
            case '3' -> 'e';
            case '0' -> 'o';
            case '$', '5' -> 's';
            case '!' -> 'i';
            case '7' -> 't';
            default -> character;
        };
    }

    private static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }

    /// For sizes of bars: from 0 to 1.
    double share() {
        return Math.clamp(bits / (STRONG_BITS + 15), 0.0, 1.0);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f bits", bits);
    }
}
