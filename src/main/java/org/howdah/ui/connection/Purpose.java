package org.howdah.ui.connection;

import org.howdah.ui.control.Messages;

/// Why somebody opens the connection dialog.
public enum Purpose {
    ADD, EDIT, DUPLICATE;

    String title() {
        return switch (this) {
            case ADD -> Messages.text("connection.title.add");
            case EDIT -> Messages.text("connection.title.edit");
            case DUPLICATE -> Messages.text("connection.title.duplicate");
        };
    }
}
