package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import org.howdah.model.instance.ServerTimeZone;
import org.howdah.settings.Preferences;
import org.howdah.settings.Preferences.Density;
import org.howdah.settings.Preferences.LogLevel;
import org.howdah.settings.Preferences.NumberFormat;
import org.howdah.settings.Preferences.Theme;
import org.howdah.settings.Preferences.TimeZoneChoice;
import org.howdah.settings.Preferences.Tray;
import org.howdah.text.NumberStyle;
import org.howdah.text.Times;
import org.howdah.text.Units;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Each choice of the Preferences page holds at once, wherever it shows.
class PreferencesWindowIT {
    private final KeptPreferences preferences = new KeptPreferences();
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        preferences.mistakes = List
                .of("preferences.json, line 3, column 12: \"theme\" is none of system, light, dark.");
        window = new WindowFixture(FakeFleet.of(States.read(Shop.at(States.NOON), ServerTimeZone.PROBE, States.NOON,
                List.of(new ServerTimeZone("Asia/Tokyo")))), preferences, 1_280, 800);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
        NumberStyle.use(NumberStyle.THIN_SPACE);
    }

    @Test
    void looksHoldAtOnce() {
        go();
        choose("themeChoice", Theme.DARK);
        choose("densityChoice", Density.COMFORTABLE);
        window.robot.interact(() -> window.node("scaleSlider", Slider.class).setValue(150));
        window.settle();
        assertThat(root().getStyleClass()).contains("theme-dark", "comfortable", "scale-150");
        choose("themeChoice", Theme.LIGHT);
        choose("densityChoice", Density.COMPACT);
        assertThat(root().getStyleClass()).contains("theme-light").doesNotContain("theme-dark", "comfortable");
        choose("themeChoice", Theme.SYSTEM);
        assertThat(preferences.get().theme()).isEqualTo(Theme.SYSTEM);
        window.robot.interact(() -> window.node("resetButton", Labeled.class).fireEvent(
                new javafx.event.ActionEvent()));
        window.settle();
        assertThat(preferences.get()).isEqualTo(Preferences.USUAL);
        assertThat(root().getStyleClass()).contains("scale-100");
    }

    @Test
    void timesAreByTheClockThatIsChosen() {
        go();
        choose("zoneChoice", TimeZoneChoice.SERVER);
        assertThat(clock()).isEqualTo("now, 19:14:32 +09:00");
        choose("zoneChoice", TimeZoneChoice.UTC);
        assertThat(clock()).isEqualTo("now, 10:14:32 UTC");
        choose("zoneChoice", TimeZoneChoice.LOCAL);
        assertThat(clock()).isEqualTo("now, " + Times.time(States.NOON, ZoneId.systemDefault()));
    }

    @Test
    void numbersAreWrittenAsChosen() {
        go();
        choose("numberChoice", NumberFormat.PLAIN);
        assertThat(window.text("numberExample")).isEqualTo("48812231, 48.8");
        assertThat(Units.count(1_000)).isEqualTo("1000");
        choose("numberChoice", NumberFormat.SYSTEM);
        assertThat(preferences.get().numberFormat()).isEqualTo(NumberFormat.SYSTEM);
        choose("numberChoice", NumberFormat.THIN_SPACE);
        assertThat(Units.count(1_000)).isEqualTo("1\u2009000");
    }

    @Test
    void theRestIsKeptForWhoAsks() {
        go();
        choose("intervalChoice", Duration.ofSeconds(5));
        choose("trayChoice", Tray.NO);
        choose("logChoice", LogLevel.DEBUG);
        window.robot.interact(() -> window.node("notificationsBox", CheckBox.class).setSelected(false));
        assertThat(preferences.get()).isEqualTo(Preferences.USUAL.withTheme(Theme.LIGHT)
                .withTimeZone(TimeZoneChoice.UTC).withLiveInterval(Duration.ofSeconds(5))
                .withKeepSamplingInTray(Tray.NO).withLogLevel(LogLevel.DEBUG).withNotifications(false));
    }

    @Test
    void whatIsWrongInTheFileIsNamed() {
        assertThat(window.robot.lookup("#toasts .label").queryAllAs(Labeled.class))
                // A message is broken by hand.
                .map(label -> label.getText().replace("\n", ""))
                .contains("Some preferences are not as they should be");
        go();
        assertThat(window.robot.lookup(window.node("preferencesNotice", Node.class), ".label")
                .queryAllAs(Labeled.class)).map(Labeled::getText)
                .anyMatch(text -> text.contains("line 3, column 12: \"theme\" is none of"));
    }

    private String clock() {
        window.robot.interact(() -> window.shell().go(PageId.SESSIONS));
        window.settle();
        String clock = window.text("sessionsClock");
        go();
        return clock;
    }

    private void go() {
        window.robot.interact(() -> window.shell().go(PageId.PREFERENCES));
        window.settle();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        window.robot.interact(() -> ((ChoiceBox<T>) window.node(id, ChoiceBox.class)).setValue(value));
        window.settle();
    }

    private Parent root() {
        return window.stage().getScene().getRoot();
    }
}
