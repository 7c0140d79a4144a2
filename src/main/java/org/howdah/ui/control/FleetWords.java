package org.howdah.ui.control;

import org.howdah.analysis.FleetStatus;
import org.howdah.analysis.Freshness;
import org.howdah.ui.control.StatusShape.Status;

/// The shape and the word for how a server is.
public final class FleetWords {
    private FleetWords() {}

    public static Status shape(FleetStatus status) {
        return switch (status) {
            case DOWN -> Status.ERROR;
            case NOT_ANSWERING, DEGRADED -> Status.WARNING;
            case CONNECTING, UNRECORDED -> Status.UNKNOWN;
            case UP -> Status.OK;
            case PAUSED -> Status.PAUSED;
        };
    }

    public static Status shape(Freshness freshness) {
        return switch (freshness) {
            case Freshness.Fresh _ -> Status.OK;
            case Freshness.Loading _,Freshness.Unrecorded _ -> Status.UNKNOWN;
            case Freshness.Paused _ -> Status.PAUSED;
            case Freshness.NotAnswering _,Freshness.Refused _ -> Status.WARNING;
            case Freshness.Down _ -> Status.ERROR;
        };
    }

    public static String word(FleetStatus status) {
        return switch (status) {
            case DOWN -> Messages.text("fleet.down");
            case NOT_ANSWERING -> Messages.text("fleet.notAnswering");
            case DEGRADED -> Messages.text("fleet.degraded");
            case CONNECTING -> Messages.text("fleet.connecting");
            case UP -> Messages.text("fleet.up");
            case PAUSED -> Messages.text("fleet.paused");
            case UNRECORDED -> Messages.text("fleet.unrecorded");
        };
    }

    /// The style class of the word; empty for none.
    public static String tone(FleetStatus status) {
        return switch (status) {
            case DOWN -> Styles.DANGER;
            case NOT_ANSWERING, DEGRADED -> Styles.WARNING;
            case CONNECTING, PAUSED, UNRECORDED -> Styles.MUTED;
            case UP -> "";
        };
    }
}
