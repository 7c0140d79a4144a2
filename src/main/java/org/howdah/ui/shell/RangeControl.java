package org.howdah.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.Zone;
import org.howdah.ui.range.Span;
import org.howdah.ui.range.WindowTime;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stretch of time the window shows, and how to go to another: the lengths up to now, the stretch before and after,
/// back to live. Screen thread.
///
/// Public for FXML.
public final class RangeControl extends HBox {
    private static final DateTimeFormatter WITH_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter WITH_MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter WITH_DATE = DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
    private static final String DASH = " – ";

    private final Button previous = new Button();
    private final MenuButton shown = new MenuButton();
    private final Button next = new Button();
    private final Button live = new Button(Messages.text("range.backToLive"));
    private @Nullable WindowTime time;
    private Supplier<Instant> now = () -> Instant.EPOCH;
    private Zone zone = () -> ZoneOffset.UTC;

    public RangeControl() {
        getStyleClass().add("range-control");
        button(previous, "rangePrevious", Feather.CHEVRON_LEFT, Messages.text("range.previous"),
                Messages.text("range.previousTip"));
        previous.getStyleClass().addAll(Styles.SEGMENT, Styles.LEFT_PILL);
        button(next, "rangeNext", Feather.CHEVRON_RIGHT, Messages.text("range.next"), Messages.text("range.nextTip"));
        next.getStyleClass().addAll(Styles.SEGMENT, Styles.RIGHT_PILL);
        shown.setId("rangeShown");
        shown.getStyleClass().addAll(Styles.SEGMENT, Styles.CENTER_PILL);
        shown.setMinWidth(USE_PREF_SIZE);
        live.setId("rangeLive");
        Label key = new Label(Messages.text("range.liveKey"));
        key.getStyleClass().add("key");
        live.setGraphic(key);
        live.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        live.getStyleClass().add("back-to-live");
        live.setMinWidth(USE_PREF_SIZE);
        previous.setOnAction(_ -> move(-1));
        next.setOnAction(_ -> move(1));
        live.setOnAction(_ -> toLive());
        HBox segments = new HBox(previous, shown, next);
        getChildren().addAll(segments, live);
    }

    /// To be called once.
    ///
    /// @param clock our clock
    /// @param shownZone by whose clock times are shown
    void setUp(WindowTime windowTime, Supplier<Instant> clock, Zone shownZone) {
        time = windowTime;
        now = clock;
        zone = shownZone;
        for (Duration length : WindowTime.LIVE) {
            MenuItem item = new MenuItem(Messages.text("range.live", words(length)));
            item.setId("range-" + length.toMinutes());
            item.setOnAction(_ -> windowTime.show(new Span.Live(length)));
            shown.getItems().add(item);
        }
        windowTime.spanProperty().subscribe(_ -> refresh());
    }

    /// Says anew what is shown.
    void refresh() {
        WindowTime known = time;
        if (known != null) {
            boolean isLive = known.span() instanceof Span.Live;
            shown.setText(switch (known.span()) {
                case Span.Live(Duration length) -> Messages.text("range.live", words(length));
                case Span.Fixed(TimeRange range) -> words(range);
            });
            shown.setGraphic(isLive ? null : new FontIcon(Feather.CLOCK));
            shown.setAccessibleText(Messages.text("range.shown", shown.getText()));
            live.setVisible(!isLive);
            live.setManaged(!isLive);
            next.setDisable(isLive);
        }
    }

    /// The stretch before or after the shown one, of the same length; after the last one comes now.
    void move(int direction) {
        WindowTime known = time;
        if (known == null || (direction > 0 && known.span() instanceof Span.Live)) {
            return;
        }
        Instant present = now.get();
        TimeRange range = known.range(present);
        Duration by = range.length().multipliedBy(direction);
        TimeRange moved = new TimeRange(range.from().plus(by), range.to().plus(by));
        if (!moved.to().isAfter(present)) {
            known.show(new Span.Fixed(whole(moved)));
        } else {
            known.toLive();
        }
    }

    void toLive() {
        if (time != null) {
            time.toLive();
        }
    }

    private static TimeRange whole(TimeRange range) {
        return new TimeRange(Instant.ofEpochSecond(range.from().getEpochSecond()),
                Instant.ofEpochSecond(range.from().getEpochSecond() + Math.max(1, range.length().toSeconds())));
    }

    private String words(TimeRange range) {
        ZoneId by = zone.get();
        DateTimeFormatter format = range.length().compareTo(Duration.ofHours(24)) >= 0
                || !range.from().atZone(by).toLocalDate().equals(now.get().atZone(by).toLocalDate())
                        ? WITH_DATE
                        : range.from().getEpochSecond() % 60 == 0 && range.to().getEpochSecond() % 60 == 0
                                ? WITH_MINUTES
                                : WITH_SECONDS;
        DateTimeFormatter end = format == WITH_DATE && range.length().compareTo(Duration.ofHours(24)) < 0
                ? WITH_MINUTES
                : format;
        return format.format(range.from().atZone(by)) + DASH + end.format(range.to().atZone(by));
    }

    private static String words(Duration length) {
        return length.toMinutes() < 60
                ? Messages.text("range.minutes", Long.toString(length.toMinutes()))
                : Messages.text("range.hours", Long.toString(length.toHours()));
    }

    private static void button(Button button, String id, Feather icon, String name, String tip) {
        button.setId(id);
        button.setGraphic(new FontIcon(icon));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(tip));
        button.getStyleClass().add(Styles.BUTTON_ICON);
    }
}
