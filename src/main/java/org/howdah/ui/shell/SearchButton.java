package org.howdah.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.howdah.ui.control.Styles;

/// The way to the palette, as a field that is as wide as the bar has room for: with its icon and its key alone where there
/// is little. Screen thread.
public final class SearchButton extends Button {
    @Override
    protected void layoutChildren() {
        if (getGraphic() instanceof HBox line) {
            double room = getWidth() - snappedLeftInset() - snappedRightInset();
            // A button leaves what it holds as wide as that wants to be.
            line.setPrefWidth(room);
            double wanted = line.getChildren().stream().mapToDouble(child -> child.prefWidth(-1)).sum()
                    + line.getSpacing() * (line.getChildren().size() - 1);
            line.getChildren().stream().filter(SearchButton::isWord)
                    .forEach(word -> Styles.setShown(word, wanted <= room));
        }
        super.layoutChildren();
    }

    private static boolean isWord(Node child) {
        return child instanceof Label && !child.getStyleClass().contains("key");
    }
}
