package org.howdah.ui.control;

import java.util.Arrays;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A field for a secret that is typed, with an eye that shows it while it is pressed in. What was typed is taken out as
/// characters; JavaFX keeps it in strings as well, until they are collected. Screen thread.
///
/// Public for FXML.
public final class SecretField extends HBox {
    /// Longer than any password, shorter than what holds the screen up when it is pasted by mistake.
    private static final int LONGEST = 1_024;

    private final PasswordField hidden = new PasswordField();
    private final TextField shown = new TextField();
    private final ToggleButton eye = new ToggleButton();

    public SecretField() {
        getStyleClass().addAll(Styles.FIELD, "with-button");
        eye.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "eye");
        eye.setFocusTraversable(false);
        eye.selectedProperty().subscribe(this::follow);
        for (TextField field : new TextField[]{hidden, shown}) {
            setHgrow(field, Priority.ALWAYS);
            field.textProperty().addListener((_, _, now) -> {
                if (now.length() > LONGEST) {
                    field.setText(now.substring(0, LONGEST));
                }
            });
        }
        shown.getStyleClass().add(Styles.MONO);
    }

    private void follow(boolean open) {
        TextField before = open ? hidden : shown;
        TextField now = open ? shown : hidden;
        boolean focused = before.isFocused();
        now.setText(before.getText());
        before.clear();
        String words = open ? Messages.text("secret.hide") : Messages.text("secret.show");
        eye.setGraphic(new FontIcon(open ? Feather.EYE_OFF : Feather.EYE));
        eye.setAccessibleText(words);
        eye.setTooltip(new Tooltip(words));
        getChildren().setAll(now, eye);
        if (focused) {
            now.requestFocus();
            now.end();
        }
    }

    /// The field into which is typed, whether it can be read or not.
    public TextField editor() {
        return eye.isSelected() ? shown : hidden;
    }

    /// By whom it is found, and how it is called.
    public void setName(String id, String name) {
        hidden.setId(id + "Input");
        shown.setId(id + "Shown");
        eye.setId(id + "Eye");
        hidden.setAccessibleText(name);
        shown.setAccessibleText(name);
    }

    /// Whether nothing is typed.
    public BooleanBinding emptyBinding() {
        return hidden.textProperty().isEmpty().and(shown.textProperty().isEmpty());
    }

    /// Runs with each change of what is typed.
    public void onChange(Runnable action) {
        hidden.textProperty().addListener((_, _, _) -> action.run());
        shown.textProperty().addListener((_, _, _) -> action.run());
    }

    public boolean isEmpty() {
        return editor().getLength() == 0;
    }

    /// A copy, which the caller fills with zeros after use.
    public char[] copy() {
        CharSequence typed = editor().getCharacters();
        char[] secret = new char[typed.length()];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = typed.charAt(i);
        }
        return secret;
    }

    public boolean isSameAs(SecretField other) {
        char[] mine = copy();
        char[] theirs = other.copy();
        boolean same = Arrays.equals(mine, theirs);
        Arrays.fill(mine, '\0');
        Arrays.fill(theirs, '\0');
        return same;
    }

    public void clear() {
        hidden.clear();
        shown.clear();
        eye.setSelected(false);
    }

    @Override
    public void requestFocus() {
        editor().requestFocus();
    }
}
