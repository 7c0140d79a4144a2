package org.howdah.ui.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;
import org.howdah.credentials.PasswordPrompt.Question;
import org.howdah.model.server.ServerAddress;
import org.howdah.text.SafeText;
import org.howdah.ui.control.LineBreaks;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SmallDialog;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// Asks for one secret, and says whose it is. The answer goes to whoever asked and stays nowhere else, except that JavaFX
/// keeps what is typed in a string until it is collected. Screen thread.
public final class PasswordDialog {
    private static final int LONGEST = 200;
    private static final int COLUMNS = 54;

    private final Question question;
    private final BooleanSupplier capsLock;
    private final Consumer<Optional<char[]>> onAnswer;
    private final SmallDialog dialog;
    private final PasswordField input = new PasswordField();
    private final Label capsHint = new Label(Messages.text("password.capsLock"));
    private Optional<char[]> answer = Optional.empty();

    private PasswordDialog(@Nullable Window owner, Question question, BooleanSupplier capsLock,
            Consumer<Optional<char[]>> onAnswer) {
        this.question = question;
        this.capsLock = capsLock;
        this.onAnswer = onAnswer;
        this.dialog = new SmallDialog(owner, question.file() == null
                ? Messages.text("password.title")
                : Messages.text("password.passphraseTitle"));
    }

    /// Shows it and returns at once.
    ///
    /// @param capsLock whether letters come out as capitals now
    /// @param onAnswer gets the secret, or nothing where the user gives none; called once
    public static void show(@Nullable Window owner, Question question, Consumer<Scene> look, BooleanSupplier capsLock,
            Consumer<Optional<char[]>> onAnswer) {
        new PasswordDialog(owner, question, capsLock, onAnswer).show(look);
    }

    private void show(Consumer<Scene> look) {
        ServerAddress address = question.target().address();
        Label title = line(question.file() == null
                ? Messages.text("password.of", safe(address.user()))
                : Messages.text("password.ofFile"), Styles.SECTION_TITLE);
        title.setLabelFor(input);
        Label where = line(question.file() != null
                ? safe(question.file().toString())
                : question.forGroup()
                        ? Messages.text("password.group", safe(address.label()), safe(question.target().group()))
                        : Messages.text("password.server", safe(address.label())),
                Styles.MUTED);
        input.setId("passwordInput");
        input.setAccessibleText(title.getText() + ", " + where.getText());
        StatusShape shape = new StatusShape();
        shape.setStatus(StatusShape.Status.WARNING);
        capsHint.setGraphic(shape);
        capsHint.setId("capsLock");
        input.addEventHandler(KeyEvent.ANY, _ -> showCapsLock());
        Button cancel = new Button(Messages.text("dialog.cancel"));
        cancel.setId("passwordCancel");
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> dialog.close());
        Button enter = new Button(question.file() == null
                ? Messages.text("password.signIn")
                : Messages.text("password.open"));
        enter.setId("passwordEnter");
        enter.getStyleClass().add(Styles.ACCENT);
        enter.setDefaultButton(true);
        enter.disableProperty().bind(input.textProperty().isEmpty());
        enter.setOnAction(_ -> enter());
        List<Node> lines = new ArrayList<>(List.of(title, where, input, capsHint,
                line(Messages.text("password.memory"), Styles.MUTED)));
        dialog.fill(lines, cancel, enter);
        showCapsLock();
        dialog.show(look, () -> {
            input.clear();
            onAnswer.accept(answer);
        });
        input.requestFocus();
    }

    private void enter() {
        CharSequence typed = input.getCharacters();
        char[] secret = new char[typed.length()];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = typed.charAt(i);
        }
        answer = Optional.of(secret);
        dialog.close();
    }

    private void showCapsLock() {
        boolean on = capsLock.getAsBoolean();
        capsHint.setVisible(on);
        capsHint.setManaged(on);
    }

    private static Label line(String text, String styleClass) {
        Label label = new Label(LineBreaks.paragraph(text, COLUMNS));
        label.getStyleClass().add(styleClass);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private static String safe(String text) {
        return SafeText.line(text, LONGEST);
    }
}
