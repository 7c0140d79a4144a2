package org.howdah.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.howdah.model.session.WaitClass;
import org.howdah.ui.control.Badge;
import org.howdah.ui.control.Chip;
import org.howdah.ui.control.FilterBar;
import org.howdah.ui.control.FormField;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.StatusShape;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WaitCell;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What one presses, chooses and types into, in each of its states. Screen thread.
final class GalleryControls {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");
    private static final PseudoClass FOCUS_VISIBLE = PseudoClass.getPseudoClass("focus-visible");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// Shapes of what sessions do, and their words.
    private static final Map<String, String> SESSION_STATES = new LinkedHashMap<>();

    static {
        SESSION_STATES.put("active", "sessions.state.active");
        SESSION_STATES.put("blocked", "sessions.chip.blocked");
        SESSION_STATES.put("idle-in-transaction", "sessions.state.idleInTransaction");
        SESSION_STATES.put("aborted", "sessions.state.aborted");
        SESSION_STATES.put("idle", "sessions.state.idle");
        SESSION_STATES.put("background", "sessions.state.background");
        SESSION_STATES.put("hidden", "sessions.state.hidden");
    }

    private GalleryControls() {}

    static Node buttons() {
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
        return GallerySheet.sheet(
                GallerySheet.row(primary, focused, disabledCopy(button(Messages.text("gallery.disabled"), "accent"))),
                GallerySheet.row(plain, plainFocused, disabled),
                GallerySheet.row(danger, disabledCopy(button(Messages.text("gallery.disabled"), Styles.DANGER))),
                GallerySheet.row(icon, flat, small, menu), GallerySheet.row(segments));
    }

    static Node chips() {
        FlowPane row = GallerySheet.flow();
        row.getChildren().addAll(chip("sessions.chip.active", null, "", 20), chosen(
                chip("sessions.chip.waiting", null, "", 18)),
                chip("sessions.chip.idleInTransaction",
                        "idle-in-transaction", Styles.WARNING, 2),
                chip("sessions.chip.aborted", "aborted", Styles.DANGER, 1),
                chip("sessions.chip.blocked", "blocked", Styles.DANGER, 12),
                chip("sessions.chip.idle", null, Styles.MUTED, 55), chip("sessions.chip.aborted", "aborted",
                        Styles.DANGER, 0));
        FlowPane badges = GallerySheet.flow();
        for (String tone : List.of(Styles.DANGER, Styles.WARNING, Styles.SUCCESS, "")) {
            Badge badge = new Badge();
            badge.show(3, tone);
            badges.getChildren().add(badge);
        }
        FlowPane tags = GallerySheet.flow();
        for (String tone : List.of(Styles.DANGER, Styles.WARNING, Styles.SUCCESS, Styles.ACCENT, Styles.MUTED)) {
            Label tag = new Label(tone);
            tag.getStyleClass().addAll(Styles.TAG, tone);
            tags.getChildren().add(tag);
        }
        return GallerySheet.sheet(row, badges, tags);
    }

    static Node shapes() {
        FlowPane statuses = GallerySheet.flow();
        for (Status status : Status.values()) {
            StatusShape shape = new StatusShape();
            shape.setStatus(status);
            Label label = new Label(status.name().toLowerCase(java.util.Locale.ROOT), shape);
            statuses.getChildren().add(label);
        }
        FlowPane sessions = GallerySheet.flow();
        SESSION_STATES.forEach((shape, key) -> {
            javafx.scene.layout.Region region = new javafx.scene.layout.Region();
            Styles.replace(region, Styles.SESSION_SHAPE, shape);
            sessions.getChildren().add(new Label(Messages.text(key), region));
        });
        FlowPane waits = GallerySheet.flow();
        for (WaitClass each : WaitClass.values()) {
            javafx.scene.layout.Region square = new javafx.scene.layout.Region();
            WaitCell.colour(square, each);
            waits.getChildren().add(new Label(each.label(), square));
        }
        return GallerySheet.sheet(statuses, sessions, waits);
    }

    static Node inputs() {
        TextField empty = new TextField();
        empty.setPromptText(Messages.text("compare.filter"));
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
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().add(Messages.text("gallery.first"));
        choice.getSelectionModel().selectFirst();
        return GallerySheet.sheet(GallerySheet.row(empty, focused, choice), GallerySheet.row(field, wrong),
                GallerySheet.row(checked, unchecked));
    }

    static Node filters() {
        FilterBar empty = new FilterBar();
        FilterBar words = filter("db:shop -state:idle user:app");
        words.showCount(Messages.text("sessions.count", "25", "81"));
        FilterBar wrong = filter("state:active");
        wrong.setUp(new GalleryWords(), _ -> {});
        wrong.setText("state:active wai:Lock");
        return GallerySheet.sheet(empty, words, wrong);
    }

    private static FilterBar filter(String text) {
        FilterBar bar = new FilterBar();
        bar.setText(text);
        return bar;
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
}
