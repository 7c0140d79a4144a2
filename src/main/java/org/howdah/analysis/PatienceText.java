package org.howdah.analysis;

import java.util.regex.Pattern;

/// A text that ends the search for a pattern after so many looks: a pattern with nested repetitions would look at a long
/// text for hours, and the screen with it. One search, one thread.
final class PatienceText implements CharSequence {
    /// A few milliseconds' worth.
    private static final int LOOKS = 200_000;

    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("The search took too long", null, false, false);
        }
    }

    private final CharSequence text;
    private final int[] looks;

    private PatienceText(CharSequence text, int[] looks) {
        this.text = text;
        this.looks = looks;
    }

    /// Whether the pattern is found before patience ends.
    static boolean finds(Pattern pattern, String text) {
        try {
            return pattern.matcher(new PatienceText(text, new int[]{LOOKS})).find();
        } catch (Exhausted | StackOverflowError e) {
            return false;
        }
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int index) {
        if (looks[0]-- <= 0) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new PatienceText(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
