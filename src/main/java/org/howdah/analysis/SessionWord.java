package org.howdah.analysis;

import java.util.ArrayList;
import java.util.List;

/// One filter word as the user typed it.
///
/// @param typed with its quotes
/// @param text without them
/// @param closed whether its quotes, or its slashes, are
/// @param pattern whether it stands between slashes, and `text` is what stands there
/// @param negated whether a minus stands in front, which is not in `text`
/// @param begin where it begins in the text
record SessionWord(String typed, String text, boolean closed, boolean pattern, boolean negated, int begin) {

    /// Blanks separate, but not between quotes or slashes.
    static List<SessionWord> split(String text) {
        List<SessionWord> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            boolean negated = text.charAt(at) == '-' && at + 1 < text.length()
                    && !Character.isWhitespace(text.charAt(at + 1));
            int start = negated ? at + 1 : at;
            SessionWord word = text.charAt(start) == '/'
                    ? pattern(text, at, start, negated)
                    : word(text, at, start, negated);
            words.add(word);
            at += word.typed().length();
        }
        return words;
    }

    private static SessionWord pattern(String text, int begin, int slash, boolean negated) {
        int at = slash + 1;
        while (at < text.length() && text.charAt(at) != '/') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        boolean closed = at < text.length();
        int end = closed ? at + 1 : text.length();
        String inner = text.substring(slash + 1, Math.min(at, text.length()));
        return new SessionWord(text.substring(begin, end), inner.replace("\\/", "/"), closed, true, negated, begin);
    }

    private static SessionWord word(String text, int begin, int start, boolean negated) {
        int at = start;
        boolean quoted = false;
        while (at < text.length() && (quoted || !Character.isWhitespace(text.charAt(at)))) {
            quoted ^= text.charAt(at) == '"';
            at++;
        }
        return new SessionWord(text.substring(begin, at), text.substring(start, at).replace("\"", ""), !quoted, false,
                negated, begin);
    }
}
