package org.howdah.ui.control;

import javafx.scene.layout.Region;

/// Good, warning, error, unknown, paused as silhouettes: never by colour alone.
public final class StatusShape extends Region {
    /// What the shape says.
    public enum Status {
        OK, WARNING, ERROR, UNKNOWN, PAUSED
    }

    private Status shown = Status.UNKNOWN;

    public StatusShape() {
        setStatus(Status.UNKNOWN);
    }

    public Status getStatus() {
        return shown;
    }

    public void setStatus(Status status) {
        shown = status;
        Styles.replace(this, Styles.STATE_SHAPE, switch (status) {
            case OK -> "ok";
            case WARNING -> "warning";
            case ERROR -> "error";
            case UNKNOWN -> "unknown";
            case PAUSED -> "paused";
        });
        setAccessibleText(switch (status) {
            case OK -> Messages.text("status.ok");
            case WARNING -> Messages.text("status.warning");
            case ERROR -> Messages.text("status.error");
            case UNKNOWN -> Messages.text("status.unknown");
            case PAUSED -> Messages.text("status.paused");
        });
    }
}
