package org.howdah.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/// Short lines of text that change every second: unlike labels they ask for no layout when they do, which would go from
/// each cell up to the window and down again. What does not fit ends in three dots. Screen thread.
public final class TextLines extends Region {
    private static final String DOTS = "…";
    private static final double LINE = 1.3333;

    private final boolean atTheRight;
    private final List<Text> texts = new ArrayList<>();
    private Lines shown = new Lines(List.of());
    private boolean cut;
    private boolean changing;

    /// @param atTheRight whether the lines end at the right edge, as numbers do
    public TextLines(boolean atTheRight) {
        this.atTheRight = atTheRight;
        getStyleClass().add("text-lines");
        setMinWidth(0);
    }

    /// Shows lines of safe text.
    public void show(Lines lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        changing = true;
        int used = 0;
        for (List<Lines.Part> line : lines.lines()) {
            for (Lines.Part part : line) {
                Text text = text(used++);
                text.setText(part.text());
                if (part.look().isEmpty()) {
                    Styles.replace(text, "text");
                } else {
                    Styles.replace(text, "text", part.look());
                }
                text.setVisible(true);
            }
        }
        for (Text rest : texts.subList(used, texts.size())) {
            rest.setVisible(false);
            rest.setText("");
        }
        changing = false;
        place();
    }

    /// All of it, where a part had to be cut; else null.
    public @Nullable String cutText() {
        return cut ? shown.text() : null;
    }

    String text() {
        return shown.text();
    }

    private Text text(int index) {
        if (index == texts.size()) {
            Text text = new Text();
            text.setManaged(false);
            text.setTextOrigin(VPos.BASELINE);
            // Its look may bring another font, after it was cut to fit in the old one.
            text.fontProperty().addListener((_, _, _) -> {
                if (!changing) {
                    place();
                }
            });
            texts.add(text);
            getChildren().add(text);
        }
        return texts.get(index);
    }

    @Override
    protected void layoutChildren() {
        place();
    }

    /// On whole pixels, by the texts' own coordinates: another place in the parent would ask for a layout.
    private void place() {
        double width = getWidth() - getInsets().getLeft() - getInsets().getRight();
        if (width <= 0 || shown.lines().isEmpty()) {
            return;
        }
        Insets insets = getInsets();
        double height = 0;
        double[] heights = new double[shown.lines().size()];
        int index = 0;
        for (int line = 0; line < heights.length; line++) {
            for (int part = 0; part < shown.lines().get(line).size(); part++) {
                heights[line] = Math.max(heights[line], Math.rint(texts.get(index++).getFont().getSize() * LINE));
            }
            height += heights[line];
        }
        cut = false;
        double top = Math.rint((getHeight() - height) / 2);
        index = 0;
        for (int line = 0; line < heights.length; line++) {
            int size = shown.lines().get(line).size();
            placeLine(texts.subList(index, index + size), shown.lines().get(line), insets.getLeft(), width,
                    top + Math.rint(heights[line] * 0.76));
            index += size;
            top += heights[line];
        }
    }

    private void placeLine(List<Text> line, List<Lines.Part> parts, double left, double width, double baseline) {
        double total = 0;
        for (int i = 0; i < line.size(); i++) {
            line.get(i).setText(parts.get(i).text());
            total += line.get(i).getLayoutBounds().getWidth();
        }
        double x = left + (atTheRight ? Math.max(0, width - total) : 0);
        double end = left + width;
        for (int i = 0; i < line.size(); i++) {
            Text text = line.get(i);
            if (total > width + 0.5 && x + text.getLayoutBounds().getWidth() > end) {
                cut = true;
                shorten(text, parts.get(i).text(), end - x);
            }
            text.setX(Math.rint(x));
            text.setY(baseline);
            x += text.getLayoutBounds().getWidth();
        }
    }

    /// The longest beginning that fits with three dots behind it; nothing where not even they do.
    private static void shorten(Text text, String whole, double room) {
        int low = 0;
        int high = whole.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            text.setText(beginning(whole, middle) + DOTS);
            if (text.getLayoutBounds().getWidth() <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        text.setText(low == 0 ? "" : beginning(whole, low) + DOTS);
    }

    /// Not in the middle of a pair of surrogates.
    private static String beginning(String text, int length) {
        boolean splits = length > 0 && length < text.length() && Character.isHighSurrogate(text.charAt(length - 1));
        return text.substring(0, splits ? length - 1 : length).stripTrailing();
    }

    /// The width that the longest line takes, with its paddings.
    public double ownWidth() {
        double widest = 0;
        int index = 0;
        for (List<Lines.Part> line : shown.lines()) {
            double width = 0;
            for (int part = 0; part < line.size(); part++) {
                width += texts.get(index++).getLayoutBounds().getWidth();
            }
            widest = Math.max(widest, width);
        }
        return Math.ceil(widest) + getInsets().getLeft() + getInsets().getRight();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return ownWidth();
    }
}
