package org.howdah.ui.shell;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.howdah.model.fleet.FleetServer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.instance.ServerTimeZone;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.settings.Preferences;
import org.howdah.text.NumberStyle;
import org.howdah.ui.control.PreferencesAccess;

/// By whose clock and in which digits the user wants to read. Screen thread.
record UserFormats(PreferencesAccess preferences, FleetSource fleet) {
    /// For what concerns all servers.
    ZoneId zone() {
        return switch (preferences.get().timeZone()) {
            case LOCAL, SERVER -> ZoneId.systemDefault();
            case UTC -> ZoneOffset.UTC;
        };
    }

    /// For the pages of one server.
    ZoneId zone(ServerId server) {
        return preferences.get().timeZone() == Preferences.TimeZoneChoice.SERVER
                ? fleet.fleet().server(server).flatMap(UserFormats::zoneOf).orElse(ZoneOffset.UTC)
                : zone();
    }

    /// Has all numbers written as the user wants from now on.
    void useNumberStyle() {
        NumberStyle.use(switch (preferences.get().numberFormat()) {
            case THIN_SPACE -> NumberStyle.THIN_SPACE;
            case SYSTEM -> NumberStyle.of(Locale.getDefault(Locale.Category.FORMAT));
            case PLAIN -> NumberStyle.PLAIN;
        });
    }

    /// As the server said, or as it stands in what was recorded of it in short.
    private static Optional<String> nameOf(ServerState state) {
        return state.rows(ServerTimeZone.PROBE).stream().map(ServerTimeZone::name).findFirst()
                .or(() -> state.rows(ServerSummary.PROBE).stream().findFirst().map(ServerSummary::timeZone));
    }

    /// PostgreSQL knows names that Java does not.
    private static Optional<ZoneId> zoneOf(FleetServer server) {
        return nameOf(server.state()).flatMap(zone -> {
            try {
                return Optional.of(ZoneId.of(zone));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        });
    }
}
