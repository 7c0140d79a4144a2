package org.howdah.ui.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.howdah.credentials.vault.LockReason;
import org.howdah.credentials.vault.VaultStatus;
import org.howdah.model.sample.StateSource;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Toasts.Toast;
import org.jspecify.annotations.Nullable;

/// Opens the vault's dialogs over the window, one at a time. Screen thread.
public final class VaultDialogs {
    private final VaultPorts ports;
    private Runnable onMove = () -> {};
    private Consumer<Toast> onToast = _ -> {};
    private Supplier<@Nullable Window> owner = () -> null;
    private @Nullable Stage open;

    public VaultDialogs(VaultPorts ports) {
        this.ports = ports;
    }

    /// Tells over which window they open.
    public void setUp(Supplier<@Nullable Window> window) {
        owner = window;
    }

    /// Tells where it is said how something ended.
    ///
    /// @param toasts shows how something ended
    public void setOnToast(Consumer<Toast> toasts) {
        onToast = toasts;
    }

    /// Says how many servers sign in by the vault from now on.
    public void moved(int servers) {
        onToast.accept(servers == 0
                ? new Toast(Status.OK, Messages.text("vault.nothingTyped"), null, null)
                : new Toast(Status.OK, Messages.text("vault.moved"), Messages.count("servers.count", servers), null));
    }

    /// Says that they were not moved.
    ///
    /// @param sentence why not
    public void notMoved(String sentence) {
        onToast.accept(new Toast(Status.ERROR, Messages.text("vault.notMoved"), sentence, null));
    }

    /// Tells who moves passwords.
    ///
    /// @param action moves what was typed at prompts into the vault
    public void setOnMove(Runnable action) {
        onMove = action;
    }

    public VaultStatus status() {
        return ports.vault().status();
    }

    /// Calls back with each new status, on whatever thread changed it.
    public StateSource.Subscription subscribe(Consumer<VaultStatus> listener) {
        return ports.vault().subscribe(listener);
    }

    /// Opens the vault, or makes it where there is none.
    public void unlock() {
        unlockThen(() -> {});
    }

    /// Goes on once the vault is open; not at all where the user does not want to open it.
    public void unlockThen(Runnable onOpen) {
        switch (status()) {
            case VaultStatus.Open _ -> onOpen.run();
            case VaultStatus.Absent absent when absent.problem().isEmpty() -> create(onOpen);
            case VaultStatus.Absent _,VaultStatus.Locked _ -> unlock(onOpen);
        }
    }

    private void unlock(Runnable onOpen) {
        openUnlock(onOpen).focusFirst();
    }

    /// The dialog that is shown, or one that is not where another is open.
    UnlockController openUnlock(Runnable onOpen) {
        UnlockController controller = load("Unlock.fxml", new UnlockController(ports));
        Stage stage = stage(controller.root(), Messages.text("shell.name"));
        if (stage != null) {
            controller.setOnClose(stage::hide);
            controller.setOnResize(stage::sizeToScene);
            controller.setOnCreate(() -> {
                stage.hide();
                create(onOpen);
            });
            show(stage, onOpen);
        }
        return controller;
    }

    private void create(Runnable onOpen) {
        show(new CreateController(ports, CreateController.Purpose.CREATE), Messages.text("vault.create.title"), onOpen);
    }

    public void changePassword() {
        unlockThen(() -> show(new CreateController(ports, CreateController.Purpose.CHANGE_PASSWORD),
                Messages.text("vault.change.title"), () -> {}));
    }

    /// Slots, master key and backups.
    public void manage() {
        unlockThen(() -> {
            ManageController controller = load("Manage.fxml",
                    new ManageController(ports, this::changePassword, this::showCode));
            Stage stage = stage(controller.root(), Messages.text("vault.manage.title"));
            if (stage != null) {
                controller.setOnClose(stage::hide);
                controller.setOnResize(stage::sizeToScene);
                show(stage, () -> {});
            }
        });
    }

    /// Shows a code that was just made, until a part of it was typed.
    void showCode(char[] code) {
        Stage before = open;
        if (before != null) {
            before.hide();
        }
        CreateController controller = new CreateController(ports, CreateController.Purpose.SHOW_CODE);
        show(controller, Messages.text("vault.recovery.title"), () -> {});
        controller.showCode(code);
    }

    /// Locks it at once.
    public void lock() {
        ports.vault().lock(LockReason.BY_USER);
    }

    /// For the palette.
    public List<PageAction> actions() {
        List<PageAction> actions = new ArrayList<>(ofStatus());
        actions.add(new PageAction("vault-move", Messages.text("vault.action.move"), "", onMove));
        return actions;
    }

    private List<PageAction> ofStatus() {
        return switch (status()) {
            case VaultStatus.Open _ -> List.of(
                    new PageAction("vault-lock", Messages.text("vault.action.lock"), "Ctrl+L", this::lock),
                    new PageAction("vault-change", Messages.text("vault.action.change"), "", this::changePassword),
                    new PageAction("vault-manage", Messages.text("vault.action.manage"), "", this::manage));
            case VaultStatus.Locked _ -> List.of(
                    new PageAction("vault-unlock", Messages.text("vault.action.unlock"), "", this::unlock));
            case VaultStatus.Absent _ -> List.of(
                    new PageAction("vault-create", Messages.text("vault.action.create"), "", this::unlock));
        };
    }

    private void show(CreateController made, String title, Runnable onOpen) {
        CreateController controller = load("Create.fxml", made);
        Stage stage = stage(controller.root(), title);
        if (stage != null) {
            controller.setOnClose(stage::hide);
            controller.setOnResize(stage::sizeToScene);
            stage.setOnCloseRequest(event -> {
                event.consume();
                controller.cancel();
            });
            show(stage, onOpen);
            controller.focusFirst();
        }
    }

    /// Null where one is open already; it comes to the front.
    private @Nullable Stage stage(Parent root, String title) {
        Stage present = open;
        if (present != null) {
            present.toFront();
            return null;
        }
        Stage stage = new Stage();
        Window window = owner.get();
        if (window != null) {
            stage.initOwner(window);
            stage.initModality(Modality.WINDOW_MODAL);
        }
        Scene scene = new Scene(root);
        ports.look().accept(scene);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setResizable(false);
        open = stage;
        return stage;
    }

    private void show(Stage stage, Runnable onOpen) {
        stage.setOnHidden(_ -> {
            open = null;
            // What was typed is not kept by a window that nobody sees.
            stage.setScene(null);
            if (status() instanceof VaultStatus.Open) {
                onOpen.run();
            }
        });
        stage.show();
    }

    static <C> C load(String file, C controller) {
        FXMLLoader loader = new FXMLLoader(VaultDialogs.class.getResource(file), Messages.BUNDLE);
        loader.setControllerFactory(_ -> controller);
        try {
            loader.load();
            return controller;
        } catch (IOException e) {
            throw new UncheckedIOException("A dialog of the vault cannot be loaded", e);
        }
    }
}
