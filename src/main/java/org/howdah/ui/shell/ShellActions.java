package org.howdah.ui.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.howdah.analysis.FleetRow;
import org.howdah.analysis.FleetStatus;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.server.LiveInterval;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.text.Durations;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.ServerActions;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Toasts;

/// Does what pages ask to be done with servers: some of it here, the rest through app and through dialogs.
final class ShellActions implements ServerActions {
    private final FleetSource fleet;
    private final ServerControl control;
    private final ServerDialogs dialogs;
    private final Consumer<ServerId> onOpen;
    private final Consumer<Toasts.Toast> onToast;

    ShellActions(FleetSource fleet, ServerControl control, ServerDialogs dialogs, Consumer<ServerId> onOpen,
            Consumer<Toasts.Toast> onToast) {
        this.fleet = fleet;
        this.control = control;
        this.dialogs = dialogs;
        this.onOpen = onOpen;
        this.onToast = onToast;
    }

    @Override
    public void open(ServerId server) {
        onOpen.accept(server);
    }

    @Override
    public void retry(ServerId server) {
        control.retry(server);
    }

    @Override
    public void pause(ServerId server) {
        control.pause(server);
    }

    @Override
    public void resume(ServerId server) {
        control.resume(server);
    }

    /// Has a server asked more often by one step, or less often.
    void askOften(RegisteredServer server, boolean more) {
        Optional<Duration> next = more
                ? LiveInterval.shorterThan(server.interval())
                : LiveInterval.longerThan(server.interval());
        next.ifPresent(interval -> control.every(server.id(), interval));
        String name = server.name();
        String note = next.isPresent()
                ? Messages.text("shell.everyKept", name)
                : more ? Messages.text("shell.mostOften", name) : Messages.text("shell.leastOften", name);
        onToast.accept(new Toasts.Toast(Status.OK,
                Messages.text("shell.every", Durations.age(next.orElse(server.interval()))), note, null));
    }

    /// Asks all servers that are down again.
    void retryAll() {
        List<ServerId> down = FleetRow.of(fleet.fleet()).stream()
                .filter(row -> row.status() == FleetStatus.DOWN)
                .map(row -> row.server().id())
                .toList();
        down.forEach(control::retry);
        onToast.accept(down.isEmpty()
                ? new Toasts.Toast(Status.OK, Messages.text("shell.nothingDown"), null, null)
                : new Toasts.Toast(Status.OK, Messages.text("shell.retried"),
                        Messages.count("shell.retriedServers", down.size()), null));
    }

    @Override
    public void add() {
        dialogs.add();
    }

    @Override
    public void edit(ServerId server) {
        dialogs.edit(server);
    }

    @Override
    public void duplicate(ServerId server) {
        dialogs.duplicate(server);
    }

    @Override
    public void test(ServerId server) {
        dialogs.test(server);
    }

    @Override
    public void remove(ServerId server) {
        dialogs.remove(server);
    }

    @Override
    public void importServers() {
        dialogs.importServers();
    }

    @Override
    public boolean mayChange() {
        return dialogs.areThere();
    }
}
