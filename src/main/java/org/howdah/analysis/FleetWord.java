package org.howdah.analysis;

import java.util.ArrayList;
import java.util.List;

/// One word as the user typed it.
///
/// @param typed with its quotes
/// @param text without them
/// @param closed whether its quotes are
/// @param begin where it begins in the text
record FleetWord(String typed, String text, boolean closed, int begin) {

    /// Blanks separate, but not between quotes.
    static List<FleetWord> split(String text) {
        List<FleetWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int begin = at;
            boolean quoted = false;
            while (at < text.length() && (quoted || !Character.isWhitespace(text.charAt(at)))) {
                quoted ^= text.charAt(at) == '"';
                at++;
            }
            String typed = text.substring(begin, at);
            words.add(new FleetWord(typed, typed.replace("\"", ""), !quoted, begin));
        }
        return words;
    }
}
