package org.howdah.ui.vault;

import java.util.Arrays;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import org.howdah.credentials.vault.PasswordStrength;
import org.howdah.credentials.vault.PasswordStrength.Rating;
import org.howdah.credentials.vault.SecretChars;
import org.howdah.credentials.vault.VaultKey;
import org.howdah.text.SafeText;
import org.howdah.ui.control.CapsLockHint;
import org.howdah.ui.control.FormField;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SecretField;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// The dialog in which a vault is made, and the one in which its password is changed: a password twice, how good it is,
/// and the recovery code once.
public final class CreateController {
    private static final int LONGEST = 400;
    private static final int SHORTEST = 8;

    /// What the dialog is for.
    enum Purpose {
        CREATE, CHANGE_PASSWORD,
        /// Only shows a recovery code that was just made.
        SHOW_CODE
    }

    @FXML
    private Parent create;
    @FXML
    private Node passwordStep;
    @FXML
    private Label title;
    @FXML
    private Label explained;
    @FXML
    private FormField oldField;
    @FXML
    private SecretField old;
    @FXML
    private FormField freshField;
    @FXML
    private SecretField fresh;
    @FXML
    private ProgressBar strength;
    @FXML
    private Label strengthWords;
    @FXML
    private FormField againField;
    @FXML
    private SecretField again;
    @FXML
    private CapsLockHint capsLock;
    @FXML
    private Label problem;
    @FXML
    private StatusShape problemShape;
    @FXML
    private Node codeStep;
    @FXML
    private Label code;
    @FXML
    private FormField typedField;
    @FXML
    private TextField typed;
    @FXML
    private ProgressIndicator busy;
    @FXML
    private Button cancelButton;
    @FXML
    private Button nextButton;

    private final PasswordStrength meter = new PasswordStrength();
    private final VaultPorts ports;
    private final Purpose purpose;
    private boolean working;
    private @Nullable CodeProof proof;
    private Runnable onClose = () -> {};
    private Runnable onResize = () -> {};

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    CreateController(VaultPorts ports, Purpose purpose) {
        this.ports = ports;
        this.purpose = purpose;
    }

    @FXML
    void initialize() {
        boolean change = purpose == Purpose.CHANGE_PASSWORD;
        old.setName("vaultOld", Messages.text("vault.oldPassword"));
        fresh.setName("vaultFresh", Messages.text("vault.newPassword"));
        again.setName("vaultAgain", Messages.text("vault.passwordAgain"));
        title.setText(change ? Messages.text("vault.change.title") : Messages.text("vault.create.title"));
        explained.setText(change ? Messages.text("vault.change.explained") : Messages.text("vault.create.explained"));
        freshField.setLabel(change ? Messages.text("vault.newPassword") : Messages.text("vault.masterPassword"));
        Styles.setShown(oldField, change);
        problemShape.setStatus(StatusShape.Status.ERROR);
        capsLock.watch(create, ports.capsLock());
        old.onChange(this::review);
        fresh.onChange(this::review);
        again.onChange(this::review);
        typed.textProperty().subscribe(this::review);
        // Reads its dictionaries before somebody types.
        ports.work().ask(() -> meter.rate(new char[]{'x'}), _ -> {}, _ -> {});
        showProblem(Optional.empty());
        showStep(false);
    }

    private void showStep(boolean showsCode) {
        Styles.setShown(passwordStep, !showsCode);
        Styles.setShown(codeStep, showsCode);
        // Whoever has seen the code cannot go back to where there was none.
        Styles.setShown(cancelButton, !showsCode);
        nextButton.setText(showsCode
                ? Messages.text("vault.recovery.done")
                : purpose == Purpose.CHANGE_PASSWORD
                        ? Messages.text("vault.change.button")
                        : Messages.text("vault.create.button"));
        review();
    }

    private void review() {
        char[] password = fresh.copy();
        Rating found = meter.rate(password);
        boolean longEnough = password.length >= SHORTEST;
        Arrays.fill(password, '\0');
        strength.setProgress(fresh.isEmpty() ? 0 : VaultWords.share(found));
        strength.getStyleClass().removeIf(name -> name.startsWith("level-"));
        strength.getStyleClass().add("level-" + found.name().toLowerCase(java.util.Locale.ROOT));
        strengthWords.setText(fresh.isEmpty()
                ? Messages.text("vault.strength.none")
                : longEnough ? VaultWords.of(found) : Messages.text("vault.strength.short"));
        boolean differs = !again.isEmpty() && !fresh.isSameAs(again);
        againField.show(differs && again.editor().getLength() >= fresh.editor().getLength()
                ? Optional.of(Messages.text("vault.differs"))
                : Optional.empty());
        CodeProof asked = proof;
        boolean complete = asked == null
                ? longEnough && !again.isEmpty() && !differs && (purpose == Purpose.CREATE || !old.isEmpty())
                : asked.isProved(typed.getText());
        nextButton.setDisable(working || !complete);
        onResize.run();
        Styles.setShown(busy, working);
        passwordStep.setDisable(working);
    }

    @FXML
    void next() {
        if (nextButton.isDisabled()) {
            return;
        }
        if (proof != null) {
            close();
            return;
        }
        working = true;
        showProblem(Optional.empty());
        review();
        char[] password = fresh.copy();
        if (purpose == Purpose.CREATE) {
            ports.work().ask(() -> {
                try (VaultKey key = VaultKey.password(password)) {
                    return ports.vault().create(key, true);
                }
            }, code -> code.ifPresentOrElse(this::showMade, this::close), this::failed);
        } else {
            char[] before = old.copy();
            ports.work().run(() -> {
                try (VaultKey key = VaultKey.password(before); VaultKey next = VaultKey.password(password)) {
                    // Whoever finds the window open must not be able to shut its owner out.
                    ports.vault().unlock(key);
                    ports.vault().changePassword(next);
                }
            }, this::close, this::failed);
        }
    }

    private void showMade(SecretChars made) {
        try (made) {
            showCode(made.chars().clone());
        }
    }

    /// Shows a code until it was written down; nobody will see it again.
    ///
    /// @param shown is filled with zeros
    void showCode(char[] shown) {
        working = false;
        CodeProof made = CodeProof.of(shown);
        proof = made;
        code.setText(made.lines());
        typedField.setLabel(Messages.text("vault.recovery.type", Integer.toString(made.group())));
        Arrays.fill(shown, '\0');
        showStep(true);
        typed.requestFocus();
    }

    private void failed(VaultWork.Failure e) {
        working = false;
        showProblem(Optional.of(e.sentence()));
        review();
        focusFirst();
    }

    @FXML
    void cancel() {
        if (proof == null && !working) {
            close();
        }
    }

    private void close() {
        old.clear();
        fresh.clear();
        again.clear();
        code.setText("");
        typed.clear();
        proof = null;
        onClose.run();
    }

    private void showProblem(Optional<String> sentence) {
        problem.setText(sentence.map(words -> SafeText.line(words, LONGEST)).orElse(""));
        Styles.setShown(problem, sentence.isPresent());
    }

    /// @param action gives the dialog the size of what it shows
    void setOnResize(Runnable action) {
        onResize = action;
    }

    void setOnClose(Runnable action) {
        onClose = action;
    }

    void focusFirst() {
        if (proof != null) {
            typed.requestFocus();
        } else {
            (purpose == Purpose.CHANGE_PASSWORD ? old : fresh).requestFocus();
        }
    }

    Parent root() {
        return create;
    }
}
