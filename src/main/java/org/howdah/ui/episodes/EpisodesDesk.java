package org.howdah.ui.episodes;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
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
/// @param onLoad goes to the Load page of the server
/// @param onExplain explains a range; null where nothing can
public record EpisodesDesk(FleetSource fleet, ServerId server, Past past, ScreenClock screen, Zone zone,
        WindowTime time, Runnable onLoad, @Nullable Consumer<TimeRange> onExplain) {
    /// Our clock, or that of a replay.
    Instant now() {
        return time.replayed().orElse(screen.clock().instant());
    }

    /// At which the server is sampled.
    Duration interval() {
        return fleet.servers().stream().filter(each -> each.id().equals(server)).findFirst()
                .map(RegisteredServer::interval).orElse(RegisteredServer.USUAL_INTERVAL);
    }
}
