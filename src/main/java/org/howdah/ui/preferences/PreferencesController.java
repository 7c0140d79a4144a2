package org.howdah.ui.preferences;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.howdah.model.server.LiveInterval;
import org.howdah.settings.Preferences;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.HelpSheet;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Notice;
import org.howdah.ui.control.NoticeBar;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.StatusShape;
import org.jspecify.annotations.Nullable;

/// The Preferences page. What is chosen elsewhere is shown when the page comes into sight again.
public final class PreferencesController implements Page {
    private static final int STEP = 10;
    private static final long EXAMPLE = 48_812_231;

    private final PreferencesAccess preferences;
    private final HistoryPort recorded;
    private final @Nullable Runnable onKeys;

    @FXML
    private VBox preferencesPage;
    @FXML
    private ChoiceBox<Preferences.Theme> themeChoice;
    @FXML
    private ChoiceBox<Preferences.Density> densityChoice;
    @FXML
    private Slider scaleSlider;
    @FXML
    private Label scaleLabel;
    @FXML
    private ChoiceBox<Preferences.TimeZoneChoice> zoneChoice;
    @FXML
    private ChoiceBox<Preferences.NumberFormat> numberChoice;
    @FXML
    private Label numberExample;
    @FXML
    private NoticeBar preferencesNotice;
    @FXML
    private ChoiceBox<Duration> intervalChoice;
    @FXML
    private CheckBox notificationsBox;
    @FXML
    private ChoiceBox<Preferences.Tray> trayChoice;
    @FXML
    private ChoiceBox<Preferences.LogLevel> logChoice;
    @FXML
    private HistorySection history;
    @FXML
    private SecuritySection security;

    private boolean showing;

    @SuppressWarnings("NullAway.Init") // the fields are filled by FXML
    PreferencesController(PreferencesAccess preferences, HistoryPort recorded, @Nullable Runnable onKeys) {
        this.preferences = preferences;
        this.recorded = recorded;
        this.onKeys = onKeys;
    }

    @FXML
    void initialize() {
        security.setUp(preferences, onKeys);
        history.setUp(preferences, recorded);
        choice(themeChoice, List.of(Preferences.Theme.values()), PreferencesController::word,
                value -> change(now -> now.withTheme(value)));
        choice(densityChoice, List.of(Preferences.Density.values()), PreferencesController::word,
                value -> change(now -> now.withDensity(value)));
        choice(zoneChoice, List.of(Preferences.TimeZoneChoice.values()), PreferencesController::word,
                value -> change(now -> now.withTimeZone(value)));
        choice(numberChoice, List.of(Preferences.NumberFormat.values()), PreferencesController::word,
                value -> change(now -> now.withNumberFormat(value)));
        choice(intervalChoice, LiveInterval.lengths(), Durations::age,
                value -> change(now -> now.withLiveInterval(value)));
        choice(trayChoice, List.of(Preferences.Tray.values()), PreferencesController::word,
                value -> change(now -> now.withKeepSamplingInTray(value)));
        choice(logChoice, List.of(Preferences.LogLevel.values()), Enum::name,
                value -> change(now -> now.withLogLevel(value)));
        notificationsBox.selectedProperty().subscribe((_, wanted) -> change(now -> now.withNotifications(wanted)));
        scaleSlider.valueProperty().subscribe((_, value) -> {
            int percent = Math.round(value.floatValue() / STEP) * STEP;
            scaleLabel.setText(Messages.text("preferences.percent", Integer.toString(percent)));
            if (!scaleSlider.isValueChanging() && percent != preferences.get().fontScale()) {
                change(now -> now.withFontScale(percent));
            }
        });
        scaleSlider.valueChangingProperty().subscribe((_, changing) -> {
            int percent = (int) Math.round(scaleSlider.getValue() / STEP) * STEP;
            if (!changing && percent != preferences.get().fontScale()) {
                change(now -> now.withFontScale(percent));
            }
        });
        show();
    }

    @FXML
    void reset() {
        change(now -> Preferences.USUAL.withWindow(now.window()));
        show();
    }

    @Override
    public Parent root() {
        return preferencesPage;
    }

    @Override
    public void activate() {
        show();
        themeChoice.requestFocus();
    }

    @Override
    public void deactivate() {
        // it listens to nothing
    }

    @Override
    public HelpSheet.Words help() {
        return new HelpSheet.Words(Messages.text("preferences.title"), Messages.text("preferences.help.what"), List.of(
                new HelpSheet.Line(Messages.text("preferences.help.file"), Messages.text("preferences.help.fileText")),
                new HelpSheet.Line(Messages.text("preferences.help.servers"),
                        Messages.text("preferences.help.serversText"))));
    }

    private void show() {
        security.show();
        history.show();
        showing = true;
        try {
            Preferences now = preferences.get();
            themeChoice.setValue(now.theme());
            densityChoice.setValue(now.density());
            scaleSlider.setValue(now.fontScale());
            scaleLabel.setText(Messages.text("preferences.percent", Integer.toString(now.fontScale())));
            zoneChoice.setValue(now.timeZone());
            numberChoice.setValue(now.numberFormat());
            showExample();
            showMistakes();
            if (!intervalChoice.getItems().contains(now.liveInterval())) {
                intervalChoice.getItems().add(now.liveInterval());
            }
            intervalChoice.setValue(now.liveInterval());
            notificationsBox.setSelected(now.notifications());
            trayChoice.setValue(now.keepSamplingInTray());
            logChoice.setValue(now.logLevel());
        } finally {
            showing = false;
        }
    }

    private void change(UnaryOperator<Preferences> change) {
        if (!showing) {
            preferences.change(change);
            showMistakes();
            showExample();
        }
    }

    private void showExample() {
        numberExample.setText(Units.count(EXAMPLE) + ", " + Units.number(EXAMPLE / 1e6, 1));
    }

    /// What of the file is not as it should be.
    private void showMistakes() {
        preferencesNotice.show(preferences.mistakes().isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(StatusShape.Status.WARNING,
                        SafeText.line(String.join(" ", preferences.mistakes())), null)));
    }

    private static <T> void choice(ChoiceBox<T> box, List<T> values, Function<T, String> word,
            java.util.function.Consumer<T> onChosen) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : word.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("nobody types here");
            }
        });
        box.getItems().setAll(values);
        box.valueProperty().subscribe((_, value) -> {
            if (value != null) {
                onChosen.accept(value);
            }
        });
    }

    private static String word(Preferences.Theme theme) {
        return switch (theme) {
            case SYSTEM -> Messages.text("preferences.theme.system");
            case LIGHT -> Messages.text("preferences.theme.light");
            case DARK -> Messages.text("preferences.theme.dark");
        };
    }

    private static String word(Preferences.Density density) {
        return switch (density) {
            case COMPACT -> Messages.text("preferences.density.compact");
            case COMFORTABLE -> Messages.text("preferences.density.comfortable");
        };
    }

    private static String word(Preferences.TimeZoneChoice zone) {
        return switch (zone) {
            case LOCAL -> Messages.text("preferences.zone.local");
            case UTC -> Messages.text("preferences.zone.utc");
            case SERVER -> Messages.text("preferences.zone.server");
        };
    }

    private static String word(Preferences.NumberFormat format) {
        return switch (format) {
            case THIN_SPACE -> Messages.text("preferences.numbers.thinSpace");
            case SYSTEM -> Messages.text("preferences.numbers.system");
            case PLAIN -> Messages.text("preferences.numbers.plain");
        };
    }

    private static String word(Preferences.Tray tray) {
        return switch (tray) {
            case ASK -> Messages.text("preferences.tray.ask");
            case YES -> Messages.text("preferences.tray.yes");
            case NO -> Messages.text("preferences.tray.no");
        };
    }
}
