package org.howdah.ui.shell;

import org.howdah.model.fleet.FleetSource;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.servers.ServersLayout;

/// What a window works with; app wires it.
///
/// @param fleet the servers and their states, live or replayed
/// @param control tells those who sample
/// @param dialogs in which the list is changed
/// @param serversLayout how the Servers page is arranged
/// @param onDemo opens the console on the demo server
public record WindowContext(
        FleetSource fleet, ServerControl control, ServerDialogs dialogs, ScreenClock screen,
        ServersLayout.Store serversLayout, Runnable onDemo) {}
