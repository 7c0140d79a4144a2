package org.howdah.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// One page of a text of any length, made safe like [SafeText#line(String)] and broken into short lines here,
/// because a node that wraps text written from the right throws.
///
/// A viewer starts at 0, goes on at `end`, and remembers the starts it has seen to go back; `end` of `length` says
/// how far it is. Making a page costs as much as the page is long, not the text.
///
/// @param lines at most 2,000 of at most 120 chars and 120 columns; at least one
/// @param start index in the text, in chars, where the page begins
/// @param end index in the text, in chars, where the next page begins
/// @param length of the whole text in chars
public record TextPage(List<String> lines, int start, int end, int length) {
    /// Chars, and columns of a font with fixed width, in a line.
    public static final int LINE_LENGTH = 120;

    /// Lines on a page.
    public static final int LINES = 2_000;

    private static final int TAB = 4;

    /// A word longer than this is cut rather than moved to the next line.
    private static final int LONGEST_MOVED_WORD = 40;

    public TextPage {
        lines = List.copyOf(lines);
    }

    /// The page of the text that begins at a char that was 0 or the `end` of another page.
    ///
    /// @throws IndexOutOfBoundsException if the start lies outside the text
    public static TextPage at(String text, int start) {
        Objects.checkIndex(start, text.length() + 1);
        List<String> lines = new ArrayList<>();
        ClusterReader reader = new ClusterReader(text, start);
        do {
            lines.add(readLine(reader));
        } while (reader.hasNext() && lines.size() < LINES);
        return new TextPage(lines, start, reader.position(), text.length());
    }

    /// Whether nothing follows.
    public boolean isLast() {
        return end == length;
    }

    private static String readLine(ClusterReader reader) {
        StringBuilder line = new StringBuilder(LINE_LENGTH + 40);
        int columns = 0;
        int wordIndex = 0;
        int wordPosition = reader.position();
        while (reader.hasNext()) {
            int codePoint = reader.peek();
            int position = reader.position();
            int before = line.length();
            if (CodePoints.isLineBreak(codePoint)) {
                skipBreak(reader);
                return line.toString();
            }
            if (codePoint == '\t') {
                reader.moveTo(position + 1);
                line.repeat(' ', TAB - columns % TAB);
            } else {
                reader.append(line);
            }
            columns += TerminalText.width(line, before, line.length());
            if (line.length() > LINE_LENGTH || columns > LINE_LENGTH) {
                boolean moveWord = codePoint != ' ' && wordIndex > 0 && before - wordIndex <= LONGEST_MOVED_WORD;
                reader.moveTo(moveWord ? wordPosition : position);
                line.setLength(moveWord ? wordIndex : before);
                return line.toString();
            }
            if (codePoint == ' ' || codePoint == '\t') {
                wordIndex = line.length();
                wordPosition = reader.position();
            }
        }
        return line.toString();
    }

    private static void skipBreak(ClusterReader reader) {
        int first = reader.peek();
        reader.moveTo(reader.position() + 1);
        if (first == '\r' && reader.hasNext() && reader.peek() == '\n') {
            reader.moveTo(reader.position() + 1);
        }
    }
}
