package org.howdah.ui.preferences;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.howdah.text.Durations;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// When the vault is locked by itself, and the door to its keys. Screen thread.
///
/// Public for FXML.
public final class SecuritySection extends VBox {
    private static final List<Duration> WAITS = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
            Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(4));

    private final ChoiceBox<Duration> autoLock = new ChoiceBox<>();
    private final Button keys = new Button(Messages.text("vault.action.manage"));
    private @Nullable PreferencesAccess preferences;

    public SecuritySection() {
        getStyleClass().addAll("card", "form-card");
        Label title = new Label(Messages.text("preferences.security"));
        title.getStyleClass().add(Styles.SECTION_TITLE);
        Label label = new Label(Messages.text("preferences.autoLock"));
        label.getStyleClass().add(Styles.FORM_LABEL);
        autoLock.setId("autoLockChoice");
        autoLock.setPrefWidth(240);
        autoLock.setAccessibleText(label.getText());
        autoLock.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Duration value) {
                return value == null ? "" : Messages.text("preferences.autoLock.after", Durations.age(value));
            }

            @Override
            public @Nullable Duration fromString(String text) {
                return null;
            }
        });
        keys.setId("vaultKeys");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("form-grid");
        grid.add(label, 0, 0);
        grid.add(autoLock, 1, 0);
        grid.add(keys, 1, 1);
        getChildren().addAll(title, grid);
    }

    /// @param onKeys opens the dialog of the vault's keys; null where there is no vault to speak of
    void setUp(PreferencesAccess access, @Nullable Runnable onKeys) {
        preferences = access;
        keys.setVisible(onKeys != null);
        keys.setManaged(onKeys != null);
        keys.setOnAction(_ -> {
            if (onKeys != null) {
                onKeys.run();
            }
        });
        autoLock.valueProperty().subscribe((_, chosen) -> {
            if (chosen != null && !chosen.equals(access.get().autoLock())) {
                access.change(now -> now.withAutoLock(chosen));
            }
        });
    }

    /// Shows what holds now, also where the file says what nobody can choose here.
    void show() {
        PreferencesAccess access = preferences;
        if (access != null) {
            Duration now = access.get().autoLock();
            List<Duration> waits = new ArrayList<>(WAITS);
            if (!waits.contains(now)) {
                waits.add(now);
                waits.sort(null);
            }
            autoLock.getItems().setAll(waits);
            autoLock.setValue(now);
        }
    }
}
