package org.howdah.ui;

import java.util.Map;
import org.howdah.alert.AlertRule;
import org.howdah.alert.Alerts;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.collector.ProcessCost;
import org.howdah.model.history.HistoryQueries;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.picture.PicturedPast;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.range.Past;
import org.howdah.ui.shell.NoDesktop;
import org.howdah.ui.shell.NoServerDialogs;
import org.howdah.ui.shell.WindowContext;

/// What a window of a test works with.
public final class Contexts {
    /// In which nothing was recorded.
    public static final Past NO_PAST = new Past(PicturedPast.NONE, Runnable::run);

    private Contexts() {}

    /// The same with something recorded.
    public static WindowContext with(WindowContext context, HistoryQueries history) {
        return new WindowContext(context.fleet(), context.control(), context.dialogs(), context.alerts(),
                context.collector(), context.preferences(), new Past(history, Runnable::run), context.desktop(),
                context.screen(), context.vault(), context.onDemo());
    }

    /// The same with a collector that tells of all servers.
    public static WindowContext collecting(WindowContext context) {
        return new WindowContext(context.fleet(), context.control(), context.dialogs(), context.alerts(),
                () -> Collecting.of(context.fleet().fleet()), context.preferences(), context.past(), context.desktop(),
                context.screen(), context.vault(), context.onDemo());
    }

    public static WindowContext of(FakeFleet fleet, PreferencesAccess preferences, ScreenClock screen) {
        return new WindowContext(fleet, fleet, new NoServerDialogs(),
                new Alerts(fleet, AlertRule.builtIn(), screen.clock()),
                () -> new CollectorState(Map.of(), new ProcessCost(screen.clock().instant(), null, 1 << 20, 1 << 30,
                        null, 20)),
                preferences, NO_PAST, new NoDesktop(), screen, null, () -> fleet.told.add("demo"));
    }
}
