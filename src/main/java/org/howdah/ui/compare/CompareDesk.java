package org.howdah.ui.compare;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.SessionKey;
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
/// @param onSession goes to a session as it stood at an instant
/// @param onLoad goes to the load of the server
public record CompareDesk(FleetSource fleet, ServerId server, Past past, ScreenClock screen, Zone zone,
        WindowTime time, CompareChoice choice, BiConsumer<SessionKey, Instant> onSession, Runnable onLoad) {
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
}
