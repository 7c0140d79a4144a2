package org.howdah.ui.control;

import java.util.Optional;
import javafx.beans.DefaultProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A label, the input that it names, and below it one sentence while something is wrong. Screen thread.
@DefaultProperty("content")
public final class FormField extends VBox {
    private static final String NARROW = "narrow";

    private final Label label = new Label();
    private final Label problem = new Label();
    private final ObjectProperty<@Nullable Node> content = new SimpleObjectProperty<>();

    public FormField() {
        getStyleClass().add(Styles.FORM_FIELD);
        label.getStyleClass().add(Styles.FORM_LABEL);
        label.setMinWidth(USE_PREF_SIZE);
        StatusShape shape = new StatusShape();
        shape.setStatus(StatusShape.Status.ERROR);
        problem.setGraphic(shape);
        problem.getStyleClass().add(Styles.FIELD_PROBLEM);
        problem.setMinHeight(USE_PREF_SIZE);
        // Our own words, never a server's, so they may wrap.
        problem.setWrapText(true);
        show(Optional.empty());
    }

    public void setLabel(String text) {
        label.setText(text);
        name(content.get());
    }

    public String getLabel() {
        return label.getText();
    }

    public ObjectProperty<@Nullable Node> contentProperty() {
        return content;
    }

    public void setContent(Node node) {
        content.set(node);
        getChildren().setAll(label, node, problem);
        name(node);
        if (node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
    }

    /// FXML sets label and content in whatever order.
    private void name(@Nullable Node node) {
        Control named = input(node);
        if (named != null) {
            label.setLabelFor(named);
            named.setAccessibleText(label.getText());
        } else if (node != null) {
            node.setAccessibleText(label.getText());
        }
        if (node instanceof FileField file) {
            file.setName(label.getText());
        }
    }

    public @Nullable Node getContent() {
        return content.get();
    }

    /// The control that takes what is entered; null where there are several, as in a row of buttons.
    private static @Nullable Control input(@Nullable Node node) {
        return switch (node) {
            case FileField file -> file.editor();
            case Control control -> control;
            case null, default -> null;
        };
    }

    /// Says what is wrong, or nothing any more.
    public void show(Optional<String> sentence) {
        if (getStyleClass().contains(NARROW)) {
            // A sentence in a column of words pushes all below it away; beside a short input is room for it.
            problem.setWrapText(false);
            problem.setMinWidth(USE_PREF_SIZE);
        }
        problem.setText(sentence.orElse(""));
        problem.setVisible(sentence.isPresent());
        problem.setManaged(sentence.isPresent());
        Node node = content.get();
        if (node != null) {
            Styles.set(node, Styles.INVALID, sentence.isPresent());
            node.setAccessibleHelp(sentence.orElse(""));
            if (input(node) instanceof TextField field) {
                field.setAccessibleHelp(sentence.orElse(""));
            }
        }
    }

    public String problem() {
        return problem.getText();
    }
}
