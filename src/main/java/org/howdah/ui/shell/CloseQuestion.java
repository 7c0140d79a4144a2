package org.howdah.ui.shell;

import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PreferencesAccess;

/// What closing the window means: the end, or going on in the tray. Asked once, and remembered. Screen thread.
public final class CloseQuestion {
    /// The answer.
    public enum Answer {
        END, TRAY, STAY
    }

    private CloseQuestion() {}

    /// What the menu of the tray says to bring the window back.
    public static String openWords() {
        return Messages.text("tray.open");
    }

    /// What it says to end the program.
    public static String endWords() {
        return Messages.text("tray.end");
    }

    /// The program's name beside the tray's icon.
    public static String name() {
        return Messages.text("shell.name");
    }

    /// Asks if the user has not said it yet.
    public static Answer ask(Stage owner, PreferencesAccess preferences) {
        return switch (preferences.get().keepSamplingInTray()) {
            case YES -> Answer.TRAY;
            case NO -> Answer.END;
            case ASK -> askNow(owner, preferences);
        };
    }

    private static Answer askNow(Stage owner, PreferencesAccess preferences) {
        ButtonType keep = new ButtonType(Messages.text("close.keep"), ButtonBar.ButtonData.YES);
        ButtonType end = new ButtonType(Messages.text("close.end"), ButtonBar.ButtonData.NO);
        Alert question = new Alert(Alert.AlertType.CONFIRMATION, Messages.text("close.text"), keep, end,
                new ButtonType(Messages.text("close.stay"), ButtonBar.ButtonData.CANCEL_CLOSE));
        question.initOwner(owner);
        question.setTitle(Messages.text("shell.name"));
        question.setHeaderText(Messages.text("close.title"));
        question.getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
        question.getDialogPane().getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
        Optional<ButtonType> answer = question.showAndWait();
        if (answer.filter(keep::equals).isPresent()) {
            preferences.change(now -> now.withKeepSamplingInTray(Preferences.Tray.YES));
            return Answer.TRAY;
        }
        if (answer.filter(end::equals).isPresent()) {
            preferences.change(now -> now.withKeepSamplingInTray(Preferences.Tray.NO));
            return Answer.END;
        }
        return Answer.STAY;
    }
}
