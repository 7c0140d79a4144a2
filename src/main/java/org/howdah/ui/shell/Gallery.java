package org.howdah.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.control.Badge;
import org.howdah.ui.control.Chip;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.FilterBar;
import org.howdah.ui.control.FormField;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.NoticeBar;
import org.howdah.ui.control.SqlText;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.TileCard;
import org.howdah.ui.control.Toasts;
import org.howdah.ui.control.WaitCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// One specimen of each control in each of its states, by name, as sheets to be looked at. Made of fixed words: no server
/// is asked. Screen thread.
final class Gallery {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double PANEL_WIDTH = 300;
    private static final double PANEL_HEIGHT = 200;
    private static final double TILE_WIDTH = 150;
    private static final String SQL = "SELECT p.id, p.name, i.quantity FROM products p JOIN inventory i ON "
            + "i.product_id = p.id WHERE p.category_id = $1 AND p.name <> 'tent' ORDER BY p.rank LIMIT $2";

    private Gallery() {}

    /// The sheets, each made when it is painted.
    static Map<String, Supplier<Node>> sheets() {
        Map<String, Supplier<Node>> sheets = new LinkedHashMap<>();
        sheets.put("rows", GalleryRows::sheet);
        sheets.put("buttons", Gallery::buttons);
        sheets.put("chips", Gallery::chips);
        sheets.put("shapes", Gallery::shapes);
        sheets.put("inputs", Gallery::inputs);
        sheets.put("filter", Gallery::filters);
        sheets.put("sql", Gallery::sql);
        sheets.put("panels", Gallery::panels);
        sheets.put("notices", Gallery::notices);
        sheets.put("toasts", Gallery::toasts);
        sheets.put("tiles", Gallery::tiles);
        sheets.put("charts", GalleryCharts::sheet);
        return sheets;
    }

    private static Node buttons() {
        Button primary = button(Messages.text("gallery.primary"), "accent");
        Button focused = button(Messages.text("gallery.focused"), "accent");
        focus(focused);
        Button danger = button(Messages.text("gallery.danger"), Styles.DANGER);
        Button plain = button(Messages.text("gallery.plain"));
        Button plainFocused = button(Messages.text("gallery.focused"));
        focus(plainFocused);
        Button disabled = button(Messages.text("gallery.disabled"));
        disabled.setDisable(true);
        Button icon = new Button("", new FontIcon(Feather.REFRESH_CW));
        icon.getStyleClass().add(Styles.BUTTON_ICON);
        Button flat = new Button("", new FontIcon(Feather.COPY));
        flat.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL, Styles.FLAT);
        Button small = button(Messages.text("gallery.small"), Styles.SMALL);
        MenuButton menu = new MenuButton(Messages.text("gallery.menu"));
        HBox segments = new HBox(segment(Messages.text("gallery.first"), Styles.LEFT_PILL, true),
                segment(Messages.text("gallery.second"), Styles.CENTER_PILL, false),
                segment(Messages.text("gallery.third"), Styles.RIGHT_PILL, false));
        return sheet(row(primary, focused, disabledCopy(button(Messages.text("gallery.disabled"), "accent"))),
                row(plain, plainFocused, disabled),
                row(danger, disabledCopy(button(Messages.text("gallery.disabled"), Styles.DANGER))),
                row(icon, flat, small, menu), row(segments));
    }

    private static Node chips() {
        FlowPane row = flow();
        row.getChildren().addAll(chip("sessions.chip.active", null, "", 20), chosen(
                chip("sessions.chip.waiting", null, "", 18)),
                chip("sessions.chip.idleInTransaction",
                        "idle-in-transaction", Styles.WARNING, 2),
                chip("sessions.chip.aborted", "aborted", Styles.DANGER, 1),
                chip("sessions.chip.blocked", "blocked", Styles.DANGER, 12),
                chip("sessions.chip.idle", null, Styles.MUTED, 55), chip("sessions.chip.aborted", "aborted",
                        Styles.DANGER, 0));
        FlowPane badges = flow();
        for (String tone : List.of(Styles.DANGER, Styles.WARNING, Styles.SUCCESS, "")) {
            Badge badge = new Badge();
            badge.show(3, tone);
            badges.getChildren().add(badge);
        }
        return sheet(row, badges);
    }

    private static Node shapes() {
        FlowPane statuses = flow();
        for (Status status : Status.values()) {
            StatusShape shape = new StatusShape();
            shape.setStatus(status);
            Label label = new Label(status.name().toLowerCase(java.util.Locale.ROOT), shape);
            statuses.getChildren().add(label);
        }
        FlowPane waits = flow();
        for (WaitClass each : WaitClass.values()) {
            javafx.scene.layout.Region square = new javafx.scene.layout.Region();
            WaitCell.colour(square, each);
            waits.getChildren().add(new Label(each.label(), square));
        }
        return sheet(statuses, waits);
    }

    private static Node inputs() {
        TextField empty = new TextField();
        empty.setPromptText(Messages.text("filter.prompt"));
        TextField focused = new TextField(Messages.text("gallery.focused"));
        focus(focused);
        FormField field = new FormField();
        field.setLabel(Messages.text("gallery.first"));
        field.setContent(new TextField(Messages.text("gallery.plain")));
        FormField wrong = new FormField();
        wrong.setLabel(Messages.text("gallery.second"));
        wrong.setContent(new TextField("5432x"));
        wrong.show(Optional.of(Messages.text("search.notANumber", "5432x")));
        CheckBox checked = new CheckBox(Messages.text("gallery.first"));
        checked.setSelected(true);
        CheckBox unchecked = new CheckBox(Messages.text("gallery.second"));
        return sheet(row(empty, focused), row(field, wrong), row(checked, unchecked));
    }

    private static Node filters() {
        FilterBar empty = new FilterBar();
        FilterBar words = filter("db:shop -state:idle user:app");
        words.showCount(Messages.text("sessions.count", "25", "81"));
        FilterBar wrong = filter("state:active");
        wrong.setUp(new GalleryWords(), _ -> {});
        wrong.setText("state:active wai:Lock");
        return sheet(empty, words, wrong);
    }

    private static FilterBar filter(String text) {
        FilterBar bar = new FilterBar();
        bar.setText(text);
        return bar;
    }

    private static Node sql() {
        SqlText sent = new SqlText();
        sent.setSql(SQL);
        SqlText laidOut = new SqlText();
        laidOut.setLaidOut(true);
        laidOut.setSql(SQL);
        SqlText paged = new SqlText();
        paged.setSql((SQL + "\n").repeat(400));
        return sheet(sent, laidOut, paged);
    }

    /// The five states of a panel: good, nothing yet, loading, in need of something, in error.
    private static Node panels() {
        FlowPane row = flow();
        EmptyPanel good = panel(new EmptyPanel.Content(Status.OK, Messages.text("sessions.nobodyBlocks"),
                Messages.text("sessions.otherModes", "25"), null));
        EmptyPanel nothing = panel(new EmptyPanel.Content(Status.UNKNOWN, Messages.text("sessions.nobodyMatches"),
                Messages.text("sessions.clearFilter", "25"), null));
        EmptyPanel loading = new EmptyPanel();
        loading.showLoading(Messages.text("sessions.loading"));
        EmptyPanel denied = panel(new EmptyPanel.Content(Status.WARNING, Messages.text("sessions.denied"),
                Messages.text("sessions.masked", "12", "40", "howdah_mon"), "GRANT pg_monitor TO howdah_mon;"));
        EmptyPanel failed = panel(new EmptyPanel.Content(Status.ERROR, Messages.text("sessions.down"),
                Messages.text("picture.lost"), null));
        for (EmptyPanel each : List.of(good, nothing, loading, denied, failed)) {
            StackPane frame = new StackPane(each);
            frame.getStyleClass().add("detail-box");
            frame.setPrefSize(PANEL_WIDTH, PANEL_HEIGHT);
            row.getChildren().add(frame);
        }
        return sheet(row);
    }

    private static EmptyPanel panel(EmptyPanel.Content content) {
        EmptyPanel panel = new EmptyPanel();
        panel.show(content);
        return panel;
    }

    private static Node notices() {
        VBox box = new VBox();
        box.getStyleClass().add("notices");
        for (Status status : List.of(Status.WARNING, Status.ERROR, Status.PAUSED)) {
            NoticeBar bar = new NoticeBar();
            bar.show(Optional.of(new Notice(status, Messages.text("sessions.masked", "12", "40", "howdah_mon"),
                    status == Status.WARNING ? "GRANT pg_monitor TO howdah_mon;" : null)));
            box.getChildren().add(bar);
        }
        return sheet(box);
    }

    private static Node toasts() {
        Toasts toasts = new Toasts();
        for (Status status : List.of(Status.OK, Status.UNKNOWN, Status.ERROR)) {
            toasts.show(new Toasts.Toast(status, Messages.text("sessions.nobodyBlocks"), Messages.text("picture.lost"),
                    new Toasts.Link(Messages.text("copy"), () -> {})));
        }
        return sheet(toasts);
    }

    private static Node tiles() {
        FlowPane row = flow();
        row.getChildren().addAll(tile(Status.WARNING, "1", "warning"), tile(Status.ERROR, "1", "danger"),
                tile(Status.OK, "9", ""), tile(Status.UNKNOWN, "–", "muted"));
        ((ToggleButton) row.getChildren().get(1)).setSelected(true);
        return sheet(row);
    }

    private static TileCard tile(Status status, String value, String tone) {
        TileCard tile = new TileCard();
        StatusShape shape = new StatusShape();
        shape.setStatus(status);
        tile.setMark(shape);
        tile.setTitle(status.name().toLowerCase(java.util.Locale.ROOT));
        tile.show(value, tone, "shop-prod-01");
        tile.setPrefWidth(TILE_WIDTH);
        return tile;
    }

    private static Button button(String text, String... styles) {
        Button button = new Button(text);
        button.getStyleClass().addAll(styles);
        return button;
    }

    private static Button disabledCopy(Button button) {
        button.setDisable(true);
        return button;
    }

    private static ToggleButton segment(String text, String place, boolean chosen) {
        ToggleButton segment = new ToggleButton(text);
        segment.getStyleClass().addAll(Styles.SEGMENT, place);
        segment.setSelected(chosen);
        return segment;
    }

    private static Chip chip(String key, @org.jspecify.annotations.Nullable String shape, String tone, long count) {
        Chip chip = new Chip();
        chip.setText(Messages.text(key));
        chip.getStyleClass().add("chip-button");
        if (shape != null) {
            chip.setShapeClass(shape);
        }
        chip.setTone(tone);
        chip.setCount(count);
        return chip;
    }

    private static Chip chosen(Chip chip) {
        chip.pseudoClassStateChanged(CHOSEN, true);
        return chip;
    }

    /// As if it had the keyboard, which only one node of a window has.
    private static void focus(Node node) {
        node.pseudoClassStateChanged(FOCUSED, true);
        node.pseudoClassStateChanged(FOCUS_VISIBLE, true);
    }

    private static FlowPane flow() {
        FlowPane pane = new FlowPane(Orientation.HORIZONTAL, 12, 12);
        pane.setPrefWrapLength(PANEL_WIDTH);
        return pane;
    }

    private static Pane row(Node... nodes) {
        HBox row = new HBox(12, nodes);
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private static Node sheet(Node... parts) {
        return new VBox(16, parts);
    }
}
