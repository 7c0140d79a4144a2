package org.howdah.ui.vault;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.Pane;
import org.howdah.credentials.vault.Generation;
import org.howdah.credentials.vault.SlotType;
import org.howdah.credentials.vault.VaultException.Problem;
import org.howdah.credentials.vault.VaultKey;
import org.howdah.credentials.vault.VaultStatus;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.ui.control.CapsLockHint;
import org.howdah.ui.control.FileField;
import org.howdah.ui.control.FormField;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SecretField;
import org.howdah.ui.control.Segments;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// The dialog that unlocks the vault, or says why it does not open and what can be done.
public final class UnlockController {
    @FXML
    private Parent unlock;
    @FXML
    private Label title;
    @FXML
    private Label why;
    @FXML
    private Pane keys;
    @FXML
    private FormField otherField;
    @FXML
    private Segments way;
    @FXML
    private FormField passwordField;
    @FXML
    private SecretField password;
    @FXML
    private FormField keyFileField;
    @FXML
    private FileField keyFile;
    @FXML
    private FormField codeField;
    @FXML
    private TextField code;
    @FXML
    private Label problem;
    @FXML
    private StatusShape problemShape;
    @FXML
    private CapsLockHint capsLock;
    @FXML
    private Button unlockButton;
    @FXML
    private ProgressIndicator busy;
    @FXML
    private Button otherButton;
    @FXML
    private Pane ways;
    @FXML
    private Label place;

    private final VaultPorts ports;
    private final ObjectProperty<SlotType> chosen = new SimpleObjectProperty<>(SlotType.PASSWORD);
    private @Nullable Generation restoring;
    private WrongKey mistake;
    private boolean working;
    private Runnable onClose = () -> {};
    private Runnable onCreate = () -> {};
    private Runnable onResize = () -> {};

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    UnlockController(VaultPorts ports) {
        this.ports = ports;
    }

    @FXML
    void initialize() {
        mistake = new WrongKey(ports.vault(), problem, this::review);
        password.setName("vaultPassword", Messages.text("vault.masterPassword"));
        way.bind(List.of(SlotType.KEY_FILE, SlotType.PASSWORD_AND_KEY_FILE, SlotType.RECOVERY_CODE),
                VaultWords::of, chosen);
        chosen.subscribe(this::showWay);
        capsLock.watch(unlock, ports.capsLock());
        password.onChange(this::review);
        keyFile.textProperty().subscribe(this::review);
        code.textProperty().subscribe(this::review);
        problemShape.setStatus(StatusShape.Status.ERROR);
        place.setText(
                Messages.text("vault.place", SafeText.line(VaultWords.place(ports.vault().path(), ports.home()))));
        why.setText(VaultWords.why(ports.vault().status(), ports.autoLock().get()));
        mistake.show(Optional.empty());
        showWay();
    }

    private void showWay() {
        SlotType type = chosen.get();
        Styles.setShown(otherField, type != SlotType.PASSWORD);
        Styles.setShown(passwordField, type == SlotType.PASSWORD || type == SlotType.PASSWORD_AND_KEY_FILE);
        Styles.setShown(keyFileField, type == SlotType.KEY_FILE || type == SlotType.PASSWORD_AND_KEY_FILE);
        Styles.setShown(codeField, type == SlotType.RECOVERY_CODE);
        otherButton.setText(type == SlotType.PASSWORD
                ? Messages.text("vault.unlock.other")
                : Messages.text("vault.unlock.password"));
        review();
        focusFirst();
    }

    @FXML
    void toggleWay() {
        mistake.show(Optional.empty());
        chosen.set(chosen.get() == SlotType.PASSWORD ? SlotType.RECOVERY_CODE : SlotType.PASSWORD);
    }

    private void review() {
        boolean complete = switch (chosen.get()) {
            case PASSWORD, KEYCHAIN -> !password.isEmpty();
            case KEY_FILE -> file().isPresent();
            case PASSWORD_AND_KEY_FILE -> !password.isEmpty() && file().isPresent();
            case RECOVERY_CODE -> !code.getText().isBlank();
        };
        unlockButton.setDisable(working || !complete || mistake.isWaiting());
        Styles.setShown(busy, working);
        keys.getChildren().stream().filter(node -> node != unlockButton).forEach(node -> node.setDisable(working));
        onResize.run();
    }

    /// Derives the key aside; the window goes on painting meanwhile.
    @FXML
    void unlock() {
        if (unlockButton.isDisabled()) {
            return;
        }
        open(false);
    }

    private void open(boolean older) {
        Typed typed = new Typed(chosen.get(), password.copy(), file().orElse(Path.of("")), copy(code));
        Generation from = restoring;
        working = true;
        mistake.show(Optional.empty());
        review();
        ports.work().run(() -> {
            try (typed; VaultKey key = typed.key(ports.keyFiles())) {
                if (from == null) {
                    ports.vault().unlock(key, older);
                } else {
                    ports.vault().restore(from.file(), key);
                }
            }
        }, this::opened, this::failed);
    }

    private void opened() {
        working = false;
        close();
    }

    private void failed(VaultWork.Failure e) {
        working = false;
        if (e.problem() == Problem.WRONG_KEY || e.problem() == Problem.TOO_SOON) {
            password.clear();
            mistake.countDown(chosen.get());
        } else if (Trouble.isAboutTheKey(e.problem())) {
            mistake.show(Optional.of(e.sentence()));
        } else {
            new Trouble(ports, () -> onResize.run(), this::again, () -> open(true), this::empty, this::restore,
                    this::failed)
                    .show(e.problem(), e.sentence(), title, why, ways);
            // An older vault opens with what was typed already.
            Styles.setShown(keys, false);
        }
        review();
        focusFirst();
    }

    /// Another attempt after something was done about the file.
    private void again() {
        restoring = null;
        showKeys();
    }

    private void showKeys() {
        title.setText(Messages.text("vault.unlock"));
        why.setText(VaultWords.why(ports.vault().status(), ports.autoLock().get()));
        ways.getChildren().clear();
        Styles.setShown(keys, true);
        review();
        focusFirst();
    }

    /// The vault cannot be read, and this earlier state of it can.
    private void restore(Generation generation) {
        restoring = generation;
        showKeys();
        title.setText(Messages.text("vault.restore.title"));
        why.setText(Messages.text("vault.restore.explained",
                Times.dateAndTime(generation.saved(), ZoneId.systemDefault())));
    }

    private void empty() {
        close();
        onCreate.run();
    }

    private Optional<Path> file() {
        String entered = keyFile.textProperty().get().strip();
        try {
            return entered.isEmpty() ? Optional.empty() : Optional.of(Path.of(entered));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    @FXML
    void goOnWithout() {
        ports.vault().giveUp();
        close();
    }

    private void close() {
        password.clear();
        code.clear();
        onClose.run();
    }

    /// @param action gives the dialog the size of what it shows
    void setOnResize(Runnable action) {
        onResize = action;
    }

    /// @param action makes a new vault
    void setOnCreate(Runnable action) {
        onCreate = action;
    }

    void setOnClose(Runnable action) {
        onClose = action;
    }

    /// Shows a state in which no vault is, for a picture.
    void pretend(VaultStatus status, Optional<String> sentence) {
        why.setText(VaultWords.why(status, ports.autoLock().get()));
        mistake.show(sentence);
        review();
    }

    void focusFirst() {
        Node first = switch (chosen.get()) {
            case PASSWORD, KEYCHAIN, PASSWORD_AND_KEY_FILE -> password;
            case KEY_FILE -> keyFile.editor();
            case RECOVERY_CODE -> code;
        };
        first.requestFocus();
    }

    Parent root() {
        return unlock;
    }

    private static char[] copy(TextField field) {
        CharSequence typed = field.getCharacters();
        char[] copied = new char[typed.length()];
        for (int i = 0; i < copied.length; i++) {
            copied[i] = typed.charAt(i);
        }
        return copied;
    }
}
