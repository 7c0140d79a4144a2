package org.howdah.ui.connection;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import org.howdah.ui.connection.ConnectionModel.Field;
import org.howdah.ui.control.FileField;
import org.howdah.ui.control.FormField;

/// The fields of the connection dialog in which text is typed, each tied to its place in the model. What is wrong with one
/// is said only after it was left once. Screen thread.
final class ConnectionFields {
    /// More than any path, and less than what holds the screen up when it is pasted by mistake.
    private static final int LONGEST_TEXT = 400;

    private final ConnectionModel model;
    private final Runnable onChange;
    private final Map<Field, FormField> fields = new EnumMap<>(Field.class);
    private final Set<Field> touched = EnumSet.noneOf(Field.class);

    /// @param onChange called when a field has another text, or was left
    ConnectionFields(ConnectionModel model, Runnable onChange) {
        this.model = model;
        this.onChange = onChange;
    }

    void add(Field field, FormField node) {
        fields.put(field, node);
        TextInputControl input = input(node);
        input.setId(node.getId() + "Input");
        input.setText(model.text(field).get());
        input.textProperty().addListener((_, _, now) -> enter(field, input, now));
        model.text(field).subscribe(onChange);
        input.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                touched.add(field);
                onChange.run();
            }
        });
    }

    /// From now on everything that is wrong is said.
    void touchAll() {
        touched.addAll(fields.keySet());
    }

    void showProblems() {
        fields.forEach((field, node) -> node.show(
                touched.contains(field) ? model.problem(field) : Optional.empty()));
    }

    /// What is typed into.
    static TextInputControl input(FormField field) {
        return field.getContent() instanceof FileField file
                ? file.editor()
                : (TextInputControl) Objects.requireNonNull(field.getContent());
    }

    private void enter(Field field, TextInputControl input, String text) {
        if (text.length() > LONGEST_TEXT) {
            input.setText(text.substring(0, LONGEST_TEXT));
        } else {
            model.text(field).set(text);
        }
    }
}
