package org.howdah.ui.shell;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.settings.transfer.ImportException;
import org.howdah.ui.connection.ConnectionDialog;
import org.howdah.ui.connection.ConnectionPorts;
import org.howdah.ui.connection.PasswordKeeping;
import org.howdah.ui.connection.Purpose;
import org.howdah.ui.connection.RemoveDialog;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Toasts.Toast;
import org.howdah.ui.servers.ImportDialog;
import org.jspecify.annotations.Nullable;

/// Opens the dialogs over the window, and keeps what comes out of them.
public final class ConnectionDialogs implements ServerDialogs {
    private final FleetSource fleet;
    private final ServerKeeping keeping;
    private final PreferencesAccess preferences;
    private final InstantSource clock;
    private final Supplier<ServerId> ids;
    private final PasswordKeeping passwords;
    private @Nullable Supplier<@Nullable Window> owner;
    private Consumer<Toast> onToast = _ -> {};

    /// @param ids of servers that are added
    /// @param passwords keeps those that are entered
    public ConnectionDialogs(FleetSource fleet, ServerKeeping keeping, PreferencesAccess preferences,
            InstantSource clock, Supplier<ServerId> ids, PasswordKeeping passwords) {
        this.fleet = fleet;
        this.keeping = keeping;
        this.preferences = preferences;
        this.clock = clock;
        this.ids = ids;
        this.passwords = passwords;
    }

    @Override
    public void setUp(Supplier<@Nullable Window> window, Consumer<Toast> toasts) {
        owner = window;
        onToast = toasts;
    }

    @Override
    public boolean areThere() {
        return true;
    }

    @Override
    public void add() {
        RegisteredServer blank = ConnectionDialog.blank(ids.get(), keeping.osUser());
        open(Purpose.ADD, new RegisteredServer(blank.id(), blank.name(), blank.target(), blank.service(),
                blank.tags(), blank.environment(), blank.accessMode(), blank.cores(),
                preferences.get().liveInterval(), blank.paused(), blank.limits()));
    }

    @Override
    public void edit(ServerId server) {
        find(server).ifPresent(found -> open(Purpose.EDIT, found));
    }

    @Override
    public void duplicate(ServerId server) {
        find(server).ifPresent(found -> open(Purpose.DUPLICATE,
                ConnectionDialog.copyOf(found, ids.get(), name -> isTaken(name, null))));
    }

    @Override
    public void test(ServerId server) {
        find(server).ifPresent(found -> open(Purpose.EDIT, found).test());
    }

    @Override
    public void remove(ServerId server) {
        find(server).ifPresent(found -> RemoveDialog.show(window(), found, this::look, () -> tell(
                keeping.remove(server))));
    }

    @Override
    public void importServers() {
        ImportDialog.show(window(), this::look, (file, content) -> {
            try {
                return new ImportDialog.Found(keeping.preview(file, content), "");
            } catch (ImportException e) {
                return new ImportDialog.Found(null, e.sentence());
            }
        }, servers -> tell(keeping.add(servers)), clock);
    }

    private ConnectionDialog open(Purpose purpose, RegisteredServer server) {
        ServerId self = purpose == Purpose.EDIT ? server.id() : null;
        return ConnectionDialog.show(window(), purpose, server, new ConnectionPorts(keeping.tester(),
                name -> isTaken(name, self), keeping::keep, passwords, this::look, clock, keeping.osUser()));
    }

    private void tell(Optional<String> mistake) {
        mistake.ifPresent(sentence -> onToast.accept(
                new Toast(Status.ERROR, Messages.text("servers.notKept"), sentence, null)));
    }

    private @Nullable Window window() {
        return owner == null ? null : owner.get();
    }

    private void look(Scene scene) {
        Look.apply(scene, preferences.get());
    }

    private Optional<RegisteredServer> find(ServerId id) {
        return servers().stream().filter(server -> server.id().equals(id)).findFirst();
    }

    private boolean isTaken(String name, @Nullable ServerId except) {
        return servers().stream().anyMatch(server -> !server.id().equals(except)
                && server.name().equalsIgnoreCase(name.strip()));
    }

    private List<RegisteredServer> servers() {
        return fleet.servers();
    }
}
