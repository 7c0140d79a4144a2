package org.howdah.ui.shell;

import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.LineBreaks;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// What closing the window means: the end, or going on in the tray. Asked once, and remembered. Screen thread.
public final class CloseQuestion {
    private static final int COLUMNS = 60;

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

    /// Asks if the user has not said it yet, and returns at once.
    ///
    /// @param onAnswer called once, now or later
    public static void ask(Stage owner, PreferencesAccess preferences, Consumer<Answer> onAnswer) {
        switch (preferences.get().keepSamplingInTray()) {
            case YES -> onAnswer.accept(Answer.TRAY);
            case NO -> onAnswer.accept(Answer.END);
            case ASK -> show(owner, scene -> Look.apply(scene, preferences.get()), answer -> {
                switch (answer) {
                    case TRAY -> preferences.change(now -> now.withKeepSamplingInTray(Preferences.Tray.YES));
                    case END -> preferences.change(now -> now.withKeepSamplingInTray(Preferences.Tray.NO));
                    case STAY -> {
                        // what is not answered is asked again
                    }
                }
                onAnswer.accept(answer);
            });
        }
    }

    static void show(@Nullable Window owner, Consumer<Scene> look, Consumer<Answer> onAnswer) {
        ButtonType keep = new ButtonType(Messages.text("close.keep"), ButtonBar.ButtonData.YES);
        ButtonType end = new ButtonType(Messages.text("close.end"), ButtonBar.ButtonData.NO);
        ButtonType stay = new ButtonType(Messages.text("close.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        Dialog<ButtonType> question = new Dialog<>();
        if (owner != null) {
            question.initOwner(owner);
        }
        question.setTitle(Messages.text("shell.name"));
        DialogPane pane = question.getDialogPane();
        pane.getStyleClass().add("question");
        pane.setContent(text());
        pane.getButtonTypes().setAll(keep, end, stay);
        Button keeps = (Button) pane.lookupButton(keep);
        keeps.setId("closeKeep");
        keeps.setDefaultButton(true);
        keeps.getStyleClass().add(Styles.ACCENT);
        pane.lookupButton(end).setId("closeEnd");
        pane.lookupButton(stay).setId("closeStay");
        look.accept(pane.getScene());
        question.setOnHidden(_ -> {
            ButtonType answer = question.getResult();
            onAnswer.accept(keep.equals(answer) ? Answer.TRAY : end.equals(answer) ? Answer.END : Answer.STAY);
        });
        question.show();
    }

    private static VBox text() {
        Label title = new Label(Messages.text("close.title"));
        title.getStyleClass().add(Styles.SECTION_TITLE);
        Label explained = new Label(LineBreaks.paragraph(Messages.text("close.text"), COLUMNS));
        explained.getStyleClass().add(Styles.MUTED);
        explained.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(title, explained);
        text.getStyleClass().add("question-text");
        return text;
    }
}
