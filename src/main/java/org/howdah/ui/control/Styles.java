package org.howdah.ui.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.howdah.model.session.WaitClass;

/// The style classes of `app.css` that code sets.
public final class Styles {
    public static final String LIVE_TABLE = "live-table";
    public static final String NUMERIC = "numeric";
    public static final String MONO = "mono";
    public static final String MUTED = "muted";
    public static final String UNKNOWN_VALUE = "unknown-value";
    public static final String ACCENT = "accent";
    public static final String WARNING = "warning";
    public static final String DANGER = "danger";
    public static final String SUCCESS = "success";
    public static final String STRONG = "strong";
    public static final String HEAT_WARNING = "heat-warning";
    public static final String HEAT_DANGER = "heat-danger";
    public static final String DURATION_CELL = "duration-cell";
    public static final String FIGURE = "figure";
    public static final String WAIT_CELL = "wait-cell";
    public static final String WAIT_SWATCH = "wait-swatch";
    public static final String TAG = "tag";
    public static final String SMALL = "small";
    public static final String BUTTON_ICON = "button-icon";
    public static final String FLAT = "flat";
    public static final String SORTED = "sorted";
    public static final String SQL_CELL = "sql-cell";
    public static final String SQL_LINE = "sql-line";
    public static final String SQL_PANE = "sql-pane";
    public static final String CHIP = "chip";
    public static final String CHIP_NUMBER = "chip-number";
    public static final String STATE_SHAPE = "state-shape";
    public static final String SESSION_SHAPE = "session-shape";
    public static final String EMPTY_STATE = "empty-state";
    public static final String SECTION_TITLE = "section-title";
    public static final String PAGER = "pager";
    public static final String SKELETON = "skeleton";
    public static final String MESSAGE = "message";
    public static final String MONO_SMALL = "mono-small";
    public static final String COMFORTABLE = "comfortable";
    public static final String TWO_LINE_ROWS = "two-line-rows";
    public static final String LINES_CELL = "lines-cell";
    public static final String SECOND_LINE = "second-line";
    public static final String STRONG_MUTED = "strong-muted";
    public static final String SEGMENT = "segment";
    public static final String LEFT_PILL = "left-pill";
    public static final String CENTER_PILL = "center-pill";
    public static final String RIGHT_PILL = "right-pill";
    public static final String FIELD = "field";
    public static final String INVALID = "invalid";
    public static final String FORM_FIELD = "form-field";
    public static final String FORM_LABEL = "form-label";
    public static final String FIELD_PROBLEM = "field-problem";
    public static final String CAPTION = "caption";
    public static final String CHECK_STEP = "check-step";
    public static final String CHECK_SHAPE = "check-shape";
    public static final String DIALOG = "dialog";
    public static final String DIALOG_FOOTER = "dialog-footer";
    public static final String DIALOG_BODY = "dialog-body";
    public static final String LINK = "link";

    /// Those that say something about the value of a cell, and go when it is emptied.
    static final List<String> CONDITIONAL = List.of(
            MUTED, UNKNOWN_VALUE, WARNING, DANGER, SUCCESS, STRONG, HEAT_WARNING, HEAT_DANGER);

    /// What is shown is old.
    public static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    /// A row that was not there before.
    static final PseudoClass NEW = PseudoClass.getPseudoClass("new");
    /// A row that is no longer there.
    static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    private Styles() {}

    /// Sets a class or takes it away.
    public static void set(Node node, String styleClass, boolean wanted) {
        List<String> classes = node.getStyleClass();
        boolean present = classes.contains(styleClass);
        if (wanted && !present) {
            classes.add(styleClass);
        } else if (!wanted && present) {
            classes.remove(styleClass);
        }
    }

    /// Whether a node is there at all: what is not seen takes no room.
    public static void setShown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Gives the node these classes and no others. The same ones again cost nothing: to JavaFX even they would be new.
    public static void replace(Node node, String... styleClasses) {
        List<String> wanted = List.of(styleClasses);
        if (!node.getStyleClass().equals(wanted)) {
            node.getStyleClass().setAll(wanted);
        }
    }

    static String of(WaitClass waitClass) {
        return switch (waitClass) {
            case CPU -> "cpu";
            case IO -> "io";
            case BUFFER -> "buffer";
            case LWLOCK -> "lwlock";
            case LOCK -> "lock";
            case IPC -> "ipc";
            case CLIENT -> "client";
            case TIMEOUT -> "timeout";
            case OTHER -> "other";
        };
    }
}
