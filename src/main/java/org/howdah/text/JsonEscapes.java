package org.howdah.text;

import java.util.Locale;

/// JSON that does no harm to a terminal: the same JSON, with an escape for each character that a terminal would obey or
/// that no encoding can carry. Any thread.
public final class JsonEscapes {
    private JsonEscapes() {}

    /// For JSON on one line: such characters can only stand inside its strings.
    public static String escaped(String json) {
        return escaped(json, false);
    }

    /// For JSON of several lines, which stay.
    public static String escapedLines(String json) {
        return escaped(json, true);
    }

    private static String escaped(String json, boolean lines) {
        StringBuilder escaped = null;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean harmful = (isHarmful(c) && !(lines && c == '\n')) || isLone(json, i);
            if (harmful && escaped == null) {
                escaped = new StringBuilder(json.length() + 32).append(json, 0, i);
            }
            if (escaped != null) {
                escaped.append(harmful ? String.format(Locale.ROOT, "\\u%04X", (int) c) : String.valueOf(c));
            }
        }
        return escaped == null ? json : escaped.toString();
    }

    private static boolean isHarmful(char c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT
                || c == '\u2028' || c == '\u2029';
    }

    private static boolean isLone(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
