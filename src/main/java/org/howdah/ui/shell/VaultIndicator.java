package org.howdah.ui.shell;

import javafx.scene.control.Button;
import org.howdah.credentials.vault.VaultStatus;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.fx.LatestValue;
import org.howdah.ui.fx.UiThread;
import org.howdah.ui.vault.VaultDialogs;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Says in the status bar whether the vault is open and how many servers wait for it; pressed, it opens or locks it.
/// Screen thread.
final class VaultIndicator implements AutoCloseable {
    private final Button button;
    private final VaultDialogs dialogs;
    private final LatestValue<VaultStatus> bridge;
    private final StateSource.Subscription subscription;
    private long waiting;

    VaultIndicator(Button button, VaultDialogs dialogs, UiThread uiThread) {
        this.button = button;
        this.dialogs = dialogs;
        this.bridge = new LatestValue<>(uiThread, _ -> show());
        this.subscription = dialogs.subscribe(bridge::set);
        button.setOnAction(_ -> press());
        show();
    }

    /// Counts who waits.
    void show(FleetState fleet) {
        long now = fleet.servers().stream().filter(server -> server.state().link() instanceof Link.Down(_, var fault, _)
                && fault.kind() == FaultKind.VAULT_LOCKED).count();
        if (now != waiting) {
            waiting = now;
            show();
        }
    }

    private void show() {
        VaultStatus status = dialogs.status();
        boolean open = status instanceof VaultStatus.Open;
        // Who keeps no passwords is not told of a place for them.
        button.setVisible(!(status instanceof VaultStatus.Absent));
        button.setManaged(button.isVisible());
        button.setText(words(status));
        button.setGraphic(new FontIcon(open ? Feather.UNLOCK : Feather.LOCK));
        Styles.set(button, Styles.WARNING, !open && waiting > 0);
        button.setAccessibleText(button.getText() + ". "
                + (open ? Messages.text("vault.action.lock") : Messages.text("vault.action.unlock")));
    }

    private String words(VaultStatus status) {
        return switch (status) {
            case VaultStatus.Open(_, var readOnly) -> readOnly
                    ? Messages.text("vault.status.openReadOnly")
                    : Messages.text("vault.status.open");
            case VaultStatus.Locked _ -> waiting > 0
                    ? Messages.count("vault.status.waiting", waiting)
                    : Messages.text("vault.status.locked");
            case VaultStatus.Absent _ -> "";
        };
    }

    private void press() {
        if (dialogs.status() instanceof VaultStatus.Open) {
            dialogs.lock();
        } else {
            dialogs.unlock();
        }
    }

    @Override
    public void close() {
        subscription.close();
        bridge.close();
    }
}
