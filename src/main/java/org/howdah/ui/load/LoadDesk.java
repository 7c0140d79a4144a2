package org.howdah.ui.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.SessionKey;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.range.Comparing;
import org.howdah.ui.range.Past;
import org.howdah.ui.range.WindowTime;
import org.jspecify.annotations.Nullable;

/// What everything on the page works with.
///
/// @param past of the server, up to now
/// @param zone by whose clock times are shown
/// @param time that the window shows
/// @param choice how its load is drawn
/// @param onSession goes to a session on its own page
/// @param comparing goes to what explains a range
public record LoadDesk(FleetSource fleet, ServerId server, Past past, ScreenClock screen, Zone zone, WindowTime time,
        LoadChoice choice, Consumer<SessionKey> onSession, Comparing comparing) {
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
