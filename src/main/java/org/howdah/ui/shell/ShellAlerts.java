package org.howdah.ui.shell;

import org.howdah.alert.Alert;
import org.howdah.alert.AlertBook;
import org.howdah.alert.AlertNotifier;
import org.howdah.alert.AlertSeverity;
import org.howdah.alert.Alerts;
import org.howdah.model.sample.StateSource;
import org.howdah.text.SafeText;
import org.howdah.ui.control.AlertWords;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Toasts.Link;
import org.howdah.ui.control.Toasts.Toast;
import org.howdah.ui.fx.LatestValue;
import org.howdah.ui.fx.ScreenClock;
import org.jspecify.annotations.Nullable;

/// Listens to alerts as long as there is a window, seen or not: the newest book goes to the frame, and what has just
/// been raised to the user, rarely enough not to be a nuisance.
final class ShellAlerts {
    private static final int LONGEST_NAME = 60;

    private final Alerts alerts;
    private final ScreenClock screen;
    private final Shell shell;
    private final WindowContext context;
    private final LatestValue<AlertBook> bridge;
    private AlertNotifier notifier = AlertNotifier.NEW;
    private boolean first = true;
    private StateSource.@Nullable Subscription subscription;

    ShellAlerts(WindowContext context, Shell shell) {
        this.context = context;
        this.alerts = context.alerts();
        this.screen = context.screen();
        this.shell = shell;
        bridge = new LatestValue<>(screen.uiThread(), this::receive);
    }

    void start() {
        receive(alerts.book());
        subscription = alerts.subscribe(this::heard);
    }

    void close() {
        if (subscription != null) {
            subscription.close();
        }
        bridge.close();
    }

    /// Each step must be seen, and not only the newest: what was raised in between would be lost.
    private void heard(AlertBook book) {
        bridge.set(book);
        AlertNotifier.Decision decision;
        synchronized (this) {
            // The events of the first book may be old.
            decision = notifier.step(first ? java.util.List.of() : book.events(), screen.clock().instant());
            first = false;
            notifier = decision.next();
        }
        if (!decision.notifications().isEmpty()) {
            screen.uiThread().execute(() -> decision.notifications().forEach(this::show));
        }
    }

    private void receive(AlertBook book) {
        long errors = book.open().stream().filter(alert -> alert.rule().severity() == AlertSeverity.ERROR
                && alert.acknowledged() == null).count();
        long unknown = book.open().stream().filter(alert -> alert.acknowledged() == null).count();
        shell.controller().showAlerts(unknown, errors);
    }

    private void show(AlertNotifier.Notification notification) {
        if (!context.preferences().get().notifications()) {
            return;
        }
        switch (notification) {
            case AlertNotifier.Notification.Single(var alert) -> show(alert);
            case AlertNotifier.Notification.More(var number) ->
                tell(toast(number, () -> shell.go(PageId.ALERTS)), false);
        }
    }

    private void show(Alert alert) {
        tell(toast(alert, () -> alerts.acknowledge(alert.number())), alert.rule().severity() == AlertSeverity.ERROR);
    }

    static Toast toast(Alert alert, Runnable acknowledge) {
        return new Toast(AlertWords.shape(alert.rule().severity()), SafeText.line(alert.serverName(), LONGEST_NAME),
                AlertWords.sentence(alert), new Link(Messages.text("alert.acknowledge"), acknowledge));
    }

    /// So many alerts more than are shown one by one.
    static Toast toast(int more, Runnable show) {
        return new Toast(Status.WARNING, Messages.count("alert.more", more), null,
                new Link(Messages.text("alert.show"), show));
    }

    /// In the window while it is seen, beside the tray while it is not.
    private void tell(Toast toast, boolean error) {
        if (shell.isSeen() || !context.desktop().hasTray()) {
            shell.controller().toasts().show(toast);
        } else {
            context.desktop().notify(toast.title(), java.util.Objects.requireNonNullElse(toast.sentence(), ""), error);
        }
    }
}
