package org.howdah.ui.control;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks safe text by hand, because a node that wraps may throw. Pure.
public final class LineBreaks {
    private LineBreaks() {}

    /// The line in pieces of at most `columns` chars, broken behind a blank where there is one, else between clusters.
    ///
    /// @param indent of the pieces but the first, to show that they go on
    static List<String> of(String line, int columns, String indent) {
        List<String> pieces = new ArrayList<>();
        String rest = line;
        while (rest.length() > columns) {
            int end = breakBefore(rest, columns, pieces.isEmpty() ? 0 : indent.length());
            pieces.add(rest.substring(0, end));
            int next = end;
            while (next < rest.length() && rest.charAt(next) == ' ') {
                next++;
            }
            rest = indent + rest.substring(next);
        }
        pieces.add(rest);
        return pieces;
    }

    /// A sentence as one text with line breaks in it.
    public static String paragraph(String text, int columns) {
        return String.join("\n", of(text, columns, ""));
    }

    private static int breakBefore(String text, int columns, int indent) {
        int blank = text.lastIndexOf(' ', columns - 1);
        if (blank > Math.max(indent, columns / 3)) {
            return blank + 1;
        }
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int end = clusters.preceding(columns + 1);
        if (end > indent) {
            return end;
        }
        int next = clusters.following(indent);
        return next == BreakIterator.DONE ? text.length() : next;
    }
}
