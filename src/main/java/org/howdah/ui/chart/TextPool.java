package org.howdah.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;

/// Words in a chart that come and go: the same nodes are used again, and those that are not needed are taken away, as a
/// change in a hidden node has JavaFX paint the whole window. Screen thread.
final class TextPool {
    /// Of an axis.
    private static final double USUAL_LETTERS = 11;

    private final Pane parent;
    private final String styleClass;
    private final List<Text> texts = new ArrayList<>();
    private int used;

    TextPool(Pane parent, String styleClass) {
        this.parent = parent;
        this.styleClass = styleClass;
    }

    /// Before the first of them is placed anew.
    void begin() {
        used = 0;
    }

    /// Measured, and to be placed.
    Text next(String content) {
        if (used == texts.size()) {
            Text text = new Text();
            text.setManaged(false);
            text.setTextOrigin(VPos.TOP);
            text.getStyleClass().add(styleClass);
            texts.add(text);
            parent.getChildren().add(text);
            text.applyCss();
        }
        Text text = texts.get(used++);
        if (!text.getText().equals(content)) {
            text.setText(content);
        }
        text.setRotate(0);
        return text;
    }

    /// After the last one.
    void end() {
        while (texts.size() > used) {
            parent.getChildren().remove(texts.removeLast());
        }
    }

    /// How far from each other times stand at least, for letters of this size.
    ///
    /// @param usual at the usual one
    double spaced(double usual) {
        Text sample = next("");
        used--;
        return usual * Math.max(1, sample.getFont().getSize() / USUAL_LETTERS);
    }

    static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    static double height(Text text) {
        return text.getLayoutBounds().getHeight();
    }
}
