package org.howdah.ui.shell;

import java.util.function.Supplier;
import org.howdah.alert.Alerts;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.ServerControl;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.range.Past;
import org.howdah.ui.replay.ReplayPort;
import org.howdah.ui.vault.VaultDialogs;
import org.jspecify.annotations.Nullable;

/// What a window works with; app wires it.
///
/// @param fleet the servers and their states, live or replayed
/// @param control tells those who sample
/// @param dialogs in which the list is changed
/// @param alerts over these servers
/// @param collector how the collecting goes now
/// @param preferences of the user
/// @param past of these servers
/// @param desktop shows what happens while nobody looks
/// @param vault opens the vault's dialogs; null where there is none, as with the demo server
/// @param history what is recorded of them
/// @param replay of their past; null where nothing can be replayed
/// @param onDemo opens the console on the demo server
public record WindowContext(
        FleetSource fleet, ServerControl control, ServerDialogs dialogs, Alerts alerts,
        Supplier<CollectorState> collector, PreferencesAccess preferences, Past past, Desktop desktop,
        ScreenClock screen, @Nullable VaultDialogs vault, HistoryPort history, @Nullable ReplayPort replay,
        Runnable onDemo) {
    /// Of servers that nobody records.
    public WindowContext(FleetSource fleet, ServerControl control, ServerDialogs dialogs, Alerts alerts,
            Supplier<CollectorState> collector, PreferencesAccess preferences, Past past, Desktop desktop,
            ScreenClock screen, @Nullable VaultDialogs vault, Runnable onDemo) {
        this(fleet, control, dialogs, alerts, collector, preferences, past, desktop, screen, vault, HistoryPort.NONE,
                null,
                onDemo);
    }
}
