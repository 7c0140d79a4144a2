package org.howdah.settings.transfer;

import org.howdah.settings.json.JsonMistake;

/// The lines of a text that say something: without blanks around them, empty ones and comments.
final class Lines {
    /// Takes a line.
    @FunctionalInterface
    interface Taker {
        /// Takes one.
        ///
        /// @param number counted from 1
        /// @param column of the first character that is no blank
        void take(int number, int column, String line) throws JsonMistake;
    }

    private Lines() {}

    static void each(String text, Taker taker) throws JsonMistake {
        int number = 1;
        for (int begin = 0; begin < text.length(); number++) {
            int end = text.indexOf('\n', begin);
            end = end < 0 ? text.length() : end;
            String line = text.substring(begin, end);
            String bare = line.strip();
            if (!bare.isEmpty() && bare.charAt(0) != '#') {
                taker.take(number, 1 + line.indexOf(bare), bare);
            }
            begin = end + 1;
        }
    }
}
