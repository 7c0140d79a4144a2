package org.howdah.ui.shell;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.RegisteredServer;
import org.howdah.replay.ReplayMoment;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.FleetWords;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.Zone;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the frame says of what is watched, a server or all of them: its name and facts above the page, how it is read
/// below, now or at a moment of a replay. Screen thread.
final class FrameSubject {
    private static final int LONGEST_NAME = 64;

    /// Where its name stands.
    record Labels(Button switcher, StatusShape shape, FontIcon fleetIcon, Label name, Label count) {}

    private final Labels labels;
    private final ServerFactsController facts;
    private final StatusBarController statusBar;
    private final InstantSource clock;
    private long openAlerts;
    private Zone zone = () -> ZoneOffset.UTC;

    FrameSubject(Labels labels, ServerFactsController facts, StatusBarController statusBar, InstantSource clock) {
        this.labels = labels;
        this.facts = facts;
        this.statusBar = statusBar;
        this.clock = clock;
    }

    void setOpenAlerts(long open) {
        openAlerts = open;
    }

    /// By whose clock times of a replay are shown.
    void setZone(Zone zoneOfServer) {
        zone = zoneOfServer;
    }

    /// Says it.
    ///
    /// @param server whose page is shown; null for a page of all of them
    /// @param state of the server; null until it has come
    /// @param fleet null until it has come
    /// @param past null where no replay is shown
    void show(@Nullable RegisteredServer server, @Nullable ServerState state, FrameFeed.@Nullable View fleet,
            @Nullable ReplayMoment past) {
        Styles.setShown(labels.shape(), server != null);
        Styles.setShown(labels.fleetIcon(), server == null);
        Styles.setShown(labels.count(), server == null);
        if (server != null && state != null) {
            showServer(server, state, past);
        } else {
            labels.name().setText(Messages.text("shell.allServers"));
            facts.hide();
            if (fleet != null) {
                showFleet(fleet, past);
            }
        }
        labels.switcher().setAccessibleText(Messages.text("shell.switcher", labels.name().getText()));
        if (labels.switcher().getTooltip() != null) {
            // A long name is cut above it, and is whole here.
            labels.switcher().getTooltip().setText(Messages.text("shell.switcherTip",
                    server == null ? labels.name().getText() : SafeText.line(server.name())));
        }
    }

    private void showServer(RegisteredServer server, ServerState state, @Nullable ReplayMoment past) {
        Instant now = clock.instant();
        ServerStatus status = ServerStatus.of(state, now);
        labels.name().setText(SafeText.line(server.name(), LONGEST_NAME));
        labels.shape().setStatus(FleetWords.shape(status.freshness()));
        facts.show(state, server.environment());
        facts.tick(state, now);
        if (past == null) {
            statusBar.showServer(status, server.accessMode());
        } else {
            facts.showPast();
            statusBar.showReplay(ReplayStatus.of(state, past.reading()), zone.get());
        }
    }

    private void showFleet(FrameFeed.View fleet, @Nullable ReplayMoment past) {
        labels.count().setText(Units.count(fleet.state().servers().size()));
        if (past == null) {
            statusBar.showFleet(fleet.bar(), openAlerts);
        } else {
            statusBar.showReplay(ReplayStatus.of(fleet.state(), fleet.state().time(), past.reading()), zone.get());
        }
    }
}
