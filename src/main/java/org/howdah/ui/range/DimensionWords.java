package org.howdah.ui.range;

import org.howdah.model.history.LoadDimension;
import org.howdah.ui.control.Messages;

/// What the dimensions of the load are called, and where they come from. Pure.
public final class DimensionWords {
    private DimensionWords() {}

    public static String title(LoadDimension dimension) {
        return switch (dimension) {
            case WAIT_CLASS -> Messages.text("load.by.waitClass");
            case WAIT_EVENT -> Messages.text("load.by.waitEvent");
            case STATEMENT -> Messages.text("load.by.statement");
            case DATABASE -> Messages.text("load.by.database");
            case USER -> Messages.text("load.by.user");
            case APPLICATION -> Messages.text("load.by.application");
            case CLIENT -> Messages.text("load.by.client");
            case BACKEND_TYPE -> Messages.text("load.by.backendType");
            case SESSION -> Messages.text("load.by.session");
        };
    }

    /// Of which view, which column and which version it is.
    public static String source(LoadDimension dimension) {
        return switch (dimension) {
            case WAIT_CLASS, WAIT_EVENT -> Messages.text("load.from.event");
            case STATEMENT -> Messages.text("load.from.query");
            case DATABASE -> Messages.text("load.from.database");
            case USER -> Messages.text("load.from.user");
            case APPLICATION -> Messages.text("load.from.application");
            case CLIENT -> Messages.text("load.from.client");
            case BACKEND_TYPE -> Messages.text("load.from.backendType");
            case SESSION -> Messages.text("load.from.session");
        };
    }
}
