package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.List;

/// One or two short lines of text in one cell, each of parts that look different. Safe texts only. Pure.
public record Lines(List<List<Part>> lines) {
    public static final Lines NOTHING = new Lines(List.of());

    /// A piece of a line.
    ///
    /// @param look a style class; empty for that of the cell
    public record Part(String text, String look) {}

    public Lines {
        lines = lines.stream().map(List::copyOf).toList();
    }

    /// One line in one look.
    public static Lines of(String text, String look) {
        return new Lines(List.of(List.of(new Part(text, look))));
    }

    public static Lines of(String text) {
        return of(text, "");
    }

    /// Two lines, the second smaller and muted.
    public static Lines of(String first, String firstLook, String second) {
        return new Lines(List.of(List.of(new Part(first, firstLook)), List.of(new Part(second, Styles.SECOND_LINE))));
    }

    /// The same text, muted: no longer true, or of no matter.
    public Lines muted() {
        List<List<Part>> pale = new ArrayList<>();
        for (List<Part> line : lines) {
            pale.add(line.stream()
                    .map(part -> new Part(part.text(), Styles.SECOND_LINE.equals(part.look())
                            ? Styles.SECOND_LINE
                            : Styles.STRONG.equals(part.look()) ? Styles.STRONG_MUTED : Styles.MUTED))
                    .toList());
        }
        return new Lines(pale);
    }

    /// For screen readers and tooltips.
    public String text() {
        return String.join(", ", lines.stream().map(Lines::text).toList());
    }

    private static String text(List<Part> line) {
        StringBuilder text = new StringBuilder();
        line.forEach(part -> text.append(part.text()));
        return text.toString().strip();
    }
}
