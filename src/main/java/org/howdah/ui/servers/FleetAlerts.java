package org.howdah.ui.servers;

import java.time.Instant;
import java.util.List;
import org.howdah.alert.Alert;
import org.howdah.alert.AlertSeverity;
import org.howdah.alert.Alerts;
import org.howdah.ui.control.AlertList;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.ServerActions;
import org.howdah.ui.control.TileCard;
import org.howdah.ui.control.Zone;

/// The open alerts: their number on a tile, the most urgent below the servers. Screen thread.
final class FleetAlerts {
    private static final int MOST = 3;

    private final TileCard tile;
    private final AlertList list;
    private final Alerts alerts;
    private final Zone zone;

    FleetAlerts(TileCard tile, AlertList list, Alerts alerts, ServerActions actions, Zone zone) {
        this.tile = tile;
        this.list = list;
        this.alerts = alerts;
        this.zone = zone;
        list.setUp(actions::open, alerts::acknowledge);
        tile.setOnAction(_ -> {
            tile.setSelected(false);
            list.requestFocus();
        });
    }

    /// Once a second with the servers, as their ages grow.
    void show(Instant now) {
        List<Alert> open = alerts.book().open();
        list.show(open, MOST, now, zone.get());
        long errors = open.stream().filter(alert -> alert.rule().severity() == AlertSeverity.ERROR).count();
        tile.show(Integer.toString(open.size()), "", caption(errors, open.size() - errors));
    }

    /// What there is none of is not counted.
    private static String caption(long errors, long warnings) {
        if (errors == 0 && warnings == 0) {
            return Messages.text("servers.tile.none");
        }
        String worse = Messages.count("servers.tile.errors", errors);
        String better = Messages.count("servers.tile.warnings", warnings);
        return warnings == 0
                ? worse
                : errors == 0 ? better : Messages.text("servers.tile.alertCounts", worse, better);
    }
}
