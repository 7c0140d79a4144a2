package org.howdah.text;

import java.util.Locale;
import org.howdah.text.CodePoints.Kind;

/// Walks once through a text and writes its safe form cluster by cluster: a base with what is drawn on top of it, or
/// one visible escape. Never goes back by itself, so the work stays linear in the text. For one thread.
final class ClusterReader {
    /// JavaFX needed 6.8 s to lay out one letter with 10,000 marks; no script writes more than a handful.
    private static final int EXTENDERS_PER_CLUSTER = 8;

    private final String text;
    private int position;

    ClusterReader(String text, int start) {
        this.text = text;
        this.position = start;
    }

    boolean hasNext() {
        return position < text.length();
    }

    int position() {
        return position;
    }

    void moveTo(int newPosition) {
        position = newPosition;
    }

    int peek() {
        return text.codePointAt(position);
    }

    void append(StringBuilder out) {
        int codePoint = take();
        if (CodePoints.kindOf(codePoint) != Kind.BASE) {
            appendEscape(codePoint, out);
            return;
        }
        out.appendCodePoint(codePoint);
        if (!Character.isSpaceChar(codePoint)) {
            appendExtenders(codePoint, out);
        }
    }

    /// Four hexadecimal digits as in Java, in braces beyond the first 65,536 code points as in JavaScript.
    static void appendEscape(int codePoint, StringBuilder out) {
        String digits = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
        if (Character.isBmpCodePoint(codePoint)) {
            out.append("\\u").repeat('0', 4 - digits.length()).append(digits);
        } else {
            out.append("\\u{").append(digits).append('}');
        }
    }

    private int take() {
        int codePoint = text.codePointAt(position);
        position += Character.charCount(codePoint);
        return codePoint;
    }

    private void appendExtenders(int firstBase, StringBuilder out) {
        int base = firstBase;
        int previous = firstBase;
        int kept = 0;
        while (hasNext()) {
            int codePoint = peek();
            Kind kind = CodePoints.kindOf(codePoint);
            boolean belongs = switch (kind) {
                case MARK -> true;
                case VARIATION -> previous == base && CodePoints.takesVariation(base);
                case JOINER -> CodePoints.kindOf(previous) != Kind.JOINER && CodePoints.takesJoiner(base);
                case BASE -> previous == CodePoints.ZERO_WIDTH_JOINER && CodePoints.takesJoiner(codePoint);
                case HIDDEN -> false;
            };
            if (!belongs) {
                return;
            }
            if (kept == EXTENDERS_PER_CLUSTER && kind != Kind.BASE) {
                appendDroppedMarks(out);
                return;
            }
            if (kind == Kind.BASE) {
                base = codePoint;
            } else {
                kept++;
            }
            previous = codePoint;
            position += Character.charCount(codePoint);
            out.appendCodePoint(codePoint);
        }
    }

    /// The dotted circle is the sign by which a mark without its letter is named: `◌×99992`.
    private void appendDroppedMarks(StringBuilder out) {
        int dropped = 0;
        while (hasNext() && CodePoints.kindOf(peek()) == Kind.MARK) {
            take();
            dropped++;
        }
        if (dropped > 0) {
            out.append("◌×").append(dropped);
        }
    }
}
