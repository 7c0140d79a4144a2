package org.howdah.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.text.SafeText;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.range.Past;
import org.howdah.ui.range.WindowTime;
import org.jspecify.annotations.Nullable;

/// What everything on the page works with.
///
/// @param past of the server, up to now
/// @param zone by whose clock times are shown
/// @param time that the window shows
/// @param preferences where the arrangement of the charts is kept
public record TimelineDesk(FleetSource fleet, ServerId server, Past past, ScreenClock screen, Zone zone,
        WindowTime time, PreferencesAccess preferences) {
    private static final int LONGEST_NAME = 64;

    /// Our clock, or that of a replay.
    Instant now() {
        return time.replayed().orElse(screen.clock().instant());
    }

    private Optional<RegisteredServer> registered() {
        return fleet.servers().stream().filter(each -> each.id().equals(server)).findFirst();
    }

    @Nullable
    Integer cores() {
        return registered().map(RegisteredServer::cores).orElse(null);
    }

    /// At which the server is sampled.
    Duration interval() {
        return registered().map(RegisteredServer::interval).orElse(RegisteredServer.USUAL_INTERVAL);
    }

    /// Safe to show.
    String name() {
        return registered().map(each -> SafeText.line(each.name(), LONGEST_NAME)).orElse("");
    }
}
