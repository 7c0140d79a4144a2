package org.howdah.ui;

import java.util.Map;
import org.howdah.alert.AlertRule;
import org.howdah.alert.Alerts;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.collector.ProcessCost;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.shell.NoDesktop;
import org.howdah.ui.shell.NoServerDialogs;
import org.howdah.ui.shell.WindowContext;

/// What a window of a test works with.
public final class Contexts {
    private Contexts() {}

    public static WindowContext of(FakeFleet fleet, PreferencesAccess preferences, ScreenClock screen) {
        return new WindowContext(fleet, fleet, new NoServerDialogs(),
                new Alerts(fleet, AlertRule.builtIn(), screen.clock()),
                () -> new CollectorState(Map.of(), new ProcessCost(screen.clock().instant(), null, 1 << 20, 1 << 30,
                        null, 20)),
                preferences, new NoDesktop(), screen, null, () -> fleet.told.add("demo"));
    }
}
