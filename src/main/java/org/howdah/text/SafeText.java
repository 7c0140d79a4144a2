package org.howdah.text;

import static org.howdah.text.CodePoints.isIn;

/// The one gate through which every text that comes from a server passes before a window or a terminal shows it.
///
/// Anybody who may log in to a watched server chooses what his query, application name or table is called. One
/// U+202E or plain Hebrew in a wrapping node makes JavaFX throw, 10,000 combining marks hold the screen for seconds,
/// an escape sequence commands a terminal. What cannot be seen, or not in its place, becomes a visible escape: a
/// backslash, `u` and the hexadecimal number, in braces from 10000 on. Clusters and lengths are bounded. Scripts
/// written from the right stay readable, and need a node that does not wrap.
///
/// The result is for eyes only: a text that spells out such an escape itself looks the same. All methods are linear
/// in the text, and giving them their own result changes nothing.
public final class SafeText {
    /// Code points that a node gets to see at most. A label with so many of a script that needs shaping takes 0.2 s
    /// to lay out, so this is for one node that somebody asked for.
    public static final int LONGEST = 4_000;

    /// Code points for a cell of a table: a label of them took at most 17 ms in the worst script, 0.2 ms in most.
    public static final int CELL = 300;

    /// Room for "… +", ten digits and their separators.
    private static final int ROOM_FOR_REST = 16;

    private SafeText() {}

    /// The text as one line of at most [#LONGEST] code points.
    public static String line(String text) {
        return line(text, LONGEST);
    }

    /// The text as one line of at most `limit` code points, the note of how many are left (`… +1 234`) included.
    /// Line breaks and tabs, with the blanks around them, become one blank; at the start they go.
    ///
    /// @throws IllegalArgumentException if the limit is not between 1 and [#LONGEST]
    public static String line(String text, int limit) {
        if (limit < 1 || limit > LONGEST) {
            throw new IllegalArgumentException("A line holds 1 to " + LONGEST + " code points, not " + limit);
        }
        return isPlain(text, limit) ? text : buildLine(text, limit);
    }

    /// The text with its line breaks and tabs, uncut: for files that are read by programs. Only what could command a
    /// terminal, turn the reading direction, or cannot be written as UTF-8 is escaped.
    static String forFile(String text) {
        if (text.codePoints().noneMatch(SafeText::isBadInFile)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> {
            if (isBadInFile(codePoint)) {
                ClusterReader.appendEscape(codePoint, out);
            } else {
                out.appendCodePoint(codePoint);
            }
        });
        return out.toString();
    }

    /// Most texts are short and ASCII: they are returned as they are, without a copy.
    private static boolean isPlain(String text, int limit) {
        if (text.length() > limit) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    private static String buildLine(String text, int limit) {
        int room = limit > ROOM_FOR_REST ? limit - ROOM_FOR_REST : limit - 1;
        StringBuilder out = new StringBuilder(Math.min(text.length(), limit) + 64);
        ClusterReader reader = new ClusterReader(text, 0);
        int written = 0;
        int keptLength = 0;
        int keptPosition = 0;
        int blanksEnd = 0;
        while (reader.hasNext()) {
            int before = out.length();
            if (reader.position() >= blanksEnd && isBlank(reader.peek())) {
                int start = reader.position();
                blanksEnd = endOfBlanks(text, start);
                if (hasBreakOrTab(text, start, blanksEnd)) {
                    reader.moveTo(blanksEnd);
                    out.append(before == 0 ? "" : " ");
                } else {
                    reader.append(out);
                }
            } else {
                reader.append(out);
            }
            written += out.codePointCount(before, out.length());
            if (written <= room) {
                keptLength = out.length();
                keptPosition = reader.position();
            } else if (written > limit) {
                out.setLength(keptLength);
                appendRest(text, keptPosition, limit, out);
                break;
            }
        }
        return out.toString();
    }

    private static void appendRest(String text, int position, int limit, StringBuilder out) {
        out.append('…');
        if (limit > ROOM_FOR_REST) {
            out.append(" +").append(Units.count(text.codePointCount(position, text.length())));
        }
    }

    private static int endOfBlanks(String text, int start) {
        int end = start;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean hasBreakOrTab(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) != ' ') {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(int codePoint) {
        return codePoint == ' ' || codePoint == '\t' || CodePoints.isLineBreak(codePoint);
    }

    private static boolean isBadInFile(int codePoint) {
        return switch (codePoint) {
            case '\t', '\n', '\r' -> false;
            case 0x061C, 0x200E, 0x200F -> true;
            default -> Character.isISOControl(codePoint) || isIn(codePoint, 0x202A, 0x202E)
                    || isIn(codePoint, 0x2066, 0x2069) || isIn(codePoint, 0xD800, 0xDFFF);
        };
    }
}
