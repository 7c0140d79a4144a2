package org.howdah.ui.palette;

import java.util.Locale;
import java.util.OptionalInt;

/// How well a few typed letters fit a text in which they occur in this order, though not side by side. Pure.
final class FuzzyMatch {
    private static final int WORD_START = 8;
    private static final int NEIGHBOUR = 5;
    private static final int WHOLE_PREFIX = 20;
    private static final int LETTER = 1;

    private FuzzyMatch() {}

    /// The higher the better; nothing where the letters do not occur. Blanks in the pattern part words that may stand
    /// in any order.
    static OptionalInt score(String pattern, String text) {
        String haystack = text.toLowerCase(Locale.ROOT);
        int sum = 0;
        for (String word : pattern.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            OptionalInt score = word(word, haystack);
            if (score.isEmpty()) {
                return score;
            }
            sum += score.getAsInt();
        }
        return OptionalInt.of(sum);
    }

    /// The best of the places at which the first letter occurs: greedy from the first one would take "sessions" apart
    /// where "settings" stands before it.
    private static OptionalInt word(String word, String haystack) {
        if (word.isEmpty()) {
            return OptionalInt.of(0);
        }
        OptionalInt best = OptionalInt.empty();
        for (int start = haystack.indexOf(word.charAt(0)); start >= 0; start = haystack.indexOf(word.charAt(0),
                start + 1)) {
            OptionalInt score = from(start, word, haystack);
            if (score.isPresent() && (best.isEmpty() || score.getAsInt() > best.getAsInt())) {
                best = score;
            }
        }
        return best;
    }

    private static OptionalInt from(int start, String word, String haystack) {
        int score = haystack.startsWith(word, start) && isWordStart(haystack, start) ? WHOLE_PREFIX : 0;
        int previous = start - 2;
        int at = start;
        for (int i = 0; i < word.length(); i++) {
            at = i == 0 ? start : haystack.indexOf(word.charAt(i), previous + 1);
            if (at < 0) {
                return OptionalInt.empty();
            }
            score += LETTER + (isWordStart(haystack, at) ? WORD_START : at == previous + 1 ? NEIGHBOUR : 0);
            previous = at;
        }
        // Of two that fit alike the shorter one is meant.
        return OptionalInt.of(score * 100 - Math.min(99, haystack.length()));
    }

    private static boolean isWordStart(String text, int index) {
        return index == 0 || !Character.isLetterOrDigit(text.charAt(index - 1));
    }
}
