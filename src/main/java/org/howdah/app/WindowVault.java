package org.howdah.app;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.input.InputEvent;
import javafx.stage.Window;
import org.howdah.credentials.AutoLock;
import org.howdah.credentials.PromptedSecrets;
import org.howdah.credentials.VaultSecrets;
import org.howdah.credentials.vault.SecretName;
import org.howdah.credentials.vault.Vault;
import org.howdah.credentials.vault.VaultException;
import org.howdah.credentials.vault.VaultStatus;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.sampler.Fleet;
import org.howdah.settings.ServerList;
import org.howdah.settings.ServerRegistry;
import org.howdah.settings.SettingsException;
import org.howdah.ui.connection.PasswordKeeping;
import org.howdah.ui.vault.VaultDialogs;
import org.howdah.ui.vault.VaultWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The vault of the window's run: locks it by itself, wakes the servers that wait for it, and takes in passwords that
/// were typed. What concerns dialogs is for the screen thread, the rest for any.
final class WindowVault implements PasswordKeeping {
    private static final Logger LOG = LoggerFactory.getLogger(WindowVault.class);

    private final Vault vault;
    private final AutoLock autoLock;
    private final PromptedSecrets prompted;
    private final ServerRegistry registry;
    private final Fleet fleet;
    private final VaultDialogs dialogs;
    private final VaultWork work;

    WindowVault(Vault vault, AutoLock autoLock, PromptedSecrets prompted, ServerRegistry registry, Fleet fleet,
            VaultDialogs dialogs, VaultWork work) {
        this.vault = vault;
        this.autoLock = autoLock;
        this.prompted = prompted;
        this.registry = registry;
        this.fleet = fleet;
        this.dialogs = dialogs;
        this.work = work;
    }

    /// Once the window is shown: watches the user, and asks for the vault's password where servers need it. Screen
    /// thread.
    void begin() {
        watchTheUser();
        dialogs.setOnMove(() -> moveTyped(dialogs::moved, dialogs::notMoved));
        if (isWanted() && vault.status() instanceof VaultStatus.Locked) {
            dialogs.unlock();
        }
    }

    /// Notes each key and each click in any of the program's windows. Screen thread.
    private void watchTheUser() {
        Window.getWindows().forEach(this::watch);
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::watch);
            }
        });
    }

    private void watch(Window window) {
        window.addEventFilter(InputEvent.ANY, _ -> autoLock.touch());
    }

    /// To be called once a second.
    void look() {
        autoLock.look().ifPresent(reason -> {
            if (vault.status() instanceof VaultStatus.Open) {
                LOG.info("The vault is locked: {}", reason);
                vault.lock(reason);
            }
        });
        wake(vault.look());
    }

    /// Lets those connect who wait for the vault.
    void wake(VaultStatus status) {
        if (status instanceof VaultStatus.Open) {
            waiting(fleet.fleet()).forEach(server -> fleet.retry(server.server().id()));
        }
    }

    private static List<FleetServer> waiting(FleetState state) {
        return state.servers().stream()
                .filter(server -> server.state().link() instanceof Link.Down(_, var fault, _)
                        && fault.kind() == FaultKind.VAULT_LOCKED)
                .toList();
    }

    /// Whether the list has servers whose passwords lie in the vault.
    private boolean isWanted() {
        return fleet.servers().stream().anyMatch(server -> server.target().signIn() instanceof SignIn.Vault);
    }

    @Override
    public Whereabouts find(ServerAddress address) {
        return switch (vault.status()) {
            case VaultStatus.Absent _ -> Whereabouts.NO_VAULT;
            case VaultStatus.Locked _ -> Whereabouts.VAULT_LOCKED;
            case VaultStatus.Open _ -> isStored(address) ? Whereabouts.STORED : Whereabouts.NOT_STORED;
        };
    }

    private boolean isStored(ServerAddress address) {
        try {
            return vault.names().contains(VaultSecrets.name(address));
        } catch (VaultException _) {
            // Locked a moment ago; the next look says so.
            return false;
        }
    }

    @Override
    public Optional<char[]> typed(ConnectionTarget target) {
        return prompted.known(target);
    }

    @Override
    public void keep(ServerAddress address, char[] password, Runnable onKept, Consumer<String> onProblem) {
        dialogs.unlockThen(() -> work.run(() -> {
            try {
                vault.put(VaultSecrets.name(address), password);
            } finally {
                Arrays.fill(password, '\0');
            }
        }, onKept, failure -> onProblem.accept(failure.sentence())));
    }

    /// Takes in what was typed for servers that ask: one save of the vault, and one of the list.
    private void moveTyped(Consumer<Integer> onMoved, Consumer<String> onProblem) {
        Map<SecretName, char[]> typed = new HashMap<>();
        List<RegisteredServer> movable = fleet.servers().stream()
                .filter(server -> server.service() == null && server.target().signIn() instanceof SignIn.Ask)
                .filter(server -> prompted.known(server.connection()).map(password -> {
                    typed.put(VaultSecrets.name(server.target().address()), password);
                    return true;
                }).orElse(false))
                .toList();
        if (movable.isEmpty()) {
            onMoved.accept(0);
            return;
        }
        dialogs.unlockThen(() -> work.run(() -> {
            try {
                vault.putAll(typed);
            } finally {
                typed.values().forEach(password -> Arrays.fill(password, '\0'));
            }
        }, () -> {
            try {
                registry.update(list -> moved(list, movable));
                movable.forEach(server -> prompted.forget(server.connection()));
                onMoved.accept(movable.size());
            } catch (SettingsException e) {
                onProblem.accept(e.sentence());
            }
        }, failure -> onProblem.accept(failure.sentence())));
    }

    private static ServerList moved(ServerList list, List<RegisteredServer> movable) {
        ServerList changed = list;
        for (RegisteredServer each : movable) {
            RegisteredServer now = changed.find(each.id()).orElse(null);
            if (now != null && now.target().signIn() instanceof SignIn.Ask) {
                changed = changed.replaced(stored(now));
            }
        }
        return changed;
    }

    private static RegisteredServer stored(RegisteredServer server) {
        ConnectionTarget target = server.target();
        return new RegisteredServer(server.id(), server.name(),
                new ConnectionTarget(target.address(), target.tlsMode(), target.rootCertificate(),
                        target.clientCertificate(), new SignIn.Vault(), target.group()),
                server.service(), server.tags(), server.environment(), server.accessMode(), server.cores(),
                server.interval(), server.paused(), server.limits());
    }
}
