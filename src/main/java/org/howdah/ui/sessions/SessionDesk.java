package org.howdah.ui.sessions;

import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.SessionAccess;
import org.howdah.model.server.DurationLimits;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.range.WindowTime;

/// What everything on the page that is about sessions of one server works with.
///
/// @param zone by whose clock times are shown
/// @param time that the window shows
record SessionDesk(FleetSource fleet, ServerId server, SessionAccess access, ScreenClock screen, Zone zone,
        WindowTime time) {

    /// From when on durations of the server are shaded, as its entry in the user's list says now.
    DurationLimits limits() {
        return fleet.servers().stream().filter(each -> each.id().equals(server)).findFirst()
                .map(RegisteredServer::limits).orElse(DurationLimits.USUAL);
    }
}
