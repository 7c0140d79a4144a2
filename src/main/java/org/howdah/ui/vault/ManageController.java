package org.howdah.ui.vault;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.howdah.credentials.vault.ArgonCost;
import org.howdah.credentials.vault.Rotation;
import org.howdah.credentials.vault.SecretChars;
import org.howdah.credentials.vault.VaultKey;
import org.howdah.credentials.vault.VaultOverview;
import org.howdah.credentials.vault.VaultSlot;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SecretField;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Styles;

/// The dialog with the ways into the vault: what there are, more of them, fewer, a new master key, and a backup.
public final class ManageController {
    private static final int LONGEST = 400;

    @FXML
    private Parent manage;
    @FXML
    private Pane body;
    @FXML
    private Label overview;
    @FXML
    private Pane slots;
    @FXML
    private SecretField password;
    @FXML
    private Button rotateButton;
    @FXML
    private ProgressIndicator busy;
    @FXML
    private Label said;
    @FXML
    private StatusShape shape;

    private final VaultPorts ports;
    private final Runnable onChangePassword;
    private final Consumer<char[]> onCode;
    private Runnable onClose = () -> {};
    private Runnable onResize = () -> {};

    /// @param onCode shows a recovery code, which belongs to it
    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    ManageController(VaultPorts ports, Runnable onChangePassword, Consumer<char[]> onCode) {
        this.ports = ports;
        this.onChangePassword = onChangePassword;
        this.onCode = onCode;
    }

    @FXML
    void initialize() {
        password.setName("vaultRotate", Messages.text("vault.masterPassword"));
        password.onChange(() -> rotateButton.setDisable(password.isEmpty()));
        rotateButton.setDisable(true);
        say(Optional.empty(), Status.OK);
        working(false);
        look();
    }

    private void look() {
        ports.work().ask(() -> ports.vault().overview(), this::show, this::failed);
    }

    private void show(VaultOverview known) {
        overview.setText(Messages.count("vault.manage.overview", known.generation(),
                SafeText.line(known.file().toString()), Times.dateAndTime(known.saved(), ZoneId.systemDefault())));
        slots.getChildren().setAll(known.slots().stream().map(slot -> row(slot, known.slots().size() > 1)).toList());
        onResize.run();
    }

    private Node row(VaultSlot slot, boolean removable) {
        Label name = new Label(VaultWords.of(slot.type()));
        Label cost = new Label(slot.cost().map(ArgonCost::words).orElse(Messages.text("vault.slot.random")));
        cost.getStyleClass().add(Styles.MUTED);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button remove = new Button(Messages.text("vault.manage.remove"));
        remove.setId("vaultRemove" + slot.number());
        remove.getStyleClass().addAll(Styles.SMALL);
        remove.setAccessibleText(Messages.text("vault.manage.removeNamed", name.getText()));
        remove.setDisable(!removable);
        remove.setOnAction(_ -> doing(() -> ports.vault().removeSlot(slot.number()),
                Messages.text("vault.manage.removed", name.getText())));
        HBox row = new HBox(name, cost, space, remove);
        row.getStyleClass().add("vault-slot");
        return row;
    }

    @FXML
    void changePassword() {
        close();
        onChangePassword.run();
    }

    @FXML
    void addKeyFile() {
        choose(Messages.text("vault.manage.addKeyFile"), "howdah.key", this::addKeyFile);
    }

    /// Makes a file of random bytes that opens the vault.
    void addKeyFile(Path file) {
        doing(() -> {
            ports.keyFiles().make(file);
            try (VaultKey key = new VaultKey.KeyFile(ports.keyFiles().read(file))) {
                ports.vault().addSlot(key);
            }
        }, Messages.text("vault.manage.keyFileMade", SafeText.line(file.toString())));
    }

    @FXML
    void newCode() {
        working(true);
        ports.work().ask(() -> ports.vault().newRecoveryCode(), this::showCode, this::failed);
    }

    @FXML
    void rotate() {
        working(true);
        char[] typed = password.copy();
        password.clear();
        ports.work().ask(() -> {
            try (VaultKey key = VaultKey.password(typed)) {
                return ports.vault().rotate(List.of(key), true);
            }
        }, this::rotated, this::failed);
    }

    private void rotated(Rotation rotation) {
        String dropped = rotation.dropped().stream().map(VaultWords::of).collect(Collectors.joining(", "));
        say(Optional.of(dropped.isEmpty()
                ? Messages.text("vault.manage.rotated")
                : Messages.text("vault.manage.rotatedWithout", dropped)), Status.OK);
        rotation.recoveryCode().ifPresentOrElse(this::showCode, () -> working(false));
    }

    private void showCode(SecretChars code) {
        working(false);
        look();
        try (code) {
            onCode.accept(code.chars().clone());
        }
    }

    @FXML
    void backup() {
        choose(Messages.text("vault.manage.export"), "vault.backup", this::backup);
    }

    void backup(Path file) {
        doing(() -> ports.vault().backup(file), Messages.text("vault.manage.exported",
                SafeText.line(file.toString())));
    }

    private void choose(String title, String name, Consumer<Path> onFile) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        File chosen = chooser.showSaveDialog(manage.getScene().getWindow());
        if (chosen != null) {
            onFile.accept(chosen.toPath());
        }
    }

    private void doing(VaultWork.Step step, String done) {
        working(true);
        ports.work().run(step, () -> {
            working(false);
            say(Optional.of(done), Status.OK);
            look();
        }, this::failed);
    }

    private void failed(VaultWork.Failure failure) {
        working(false);
        say(Optional.of(failure.sentence()), Status.ERROR);
    }

    private void working(boolean now) {
        body.setDisable(now);
        busy.setVisible(now);
        busy.setManaged(now);
    }

    private void say(Optional<String> words, Status status) {
        said.setText(words.map(text -> SafeText.line(text, LONGEST)).orElse(""));
        shape.setStatus(status);
        said.setVisible(words.isPresent());
        onResize.run();
    }

    @FXML
    void done() {
        close();
    }

    private void close() {
        password.clear();
        onClose.run();
    }

    /// @param action gives the dialog the size of what it shows
    void setOnResize(Runnable action) {
        onResize = action;
    }

    void setOnClose(Runnable action) {
        onClose = action;
    }

    Parent root() {
        return manage;
    }
}
