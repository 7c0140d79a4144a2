package org.howdah.ui.shell;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.LineBreaks;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.control.SmallDialog;
import org.howdah.ui.control.Styles;
import org.jspecify.annotations.Nullable;

/// What closing the window means: the end, or going on in the tray. Asked once, and remembered. Screen thread.
public final class CloseQuestion {
    private static final int COLUMNS = 54;

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
        SmallDialog dialog = new SmallDialog(owner, Messages.text("shell.name"));
        AtomicReference<Answer> answer = new AtomicReference<>(Answer.STAY);
        Label title = new Label(Messages.text("close.title"));
        title.getStyleClass().add(Styles.SECTION_TITLE);
        Label explained = new Label(LineBreaks.paragraph(Messages.text("close.text"), COLUMNS));
        explained.getStyleClass().add(Styles.MUTED);
        explained.setMinHeight(Region.USE_PREF_SIZE);
        Button stay = button("closeStay", Messages.text("close.stay"), dialog, () -> answer.set(Answer.STAY));
        stay.setCancelButton(true);
        Button end = button("closeEnd", Messages.text("close.end"), dialog, () -> answer.set(Answer.END));
        Button keep = button("closeKeep", Messages.text("close.keep"), dialog, () -> answer.set(Answer.TRAY));
        keep.setDefaultButton(true);
        keep.getStyleClass().add(Styles.ACCENT);
        dialog.fill(List.of(title, explained), stay, end, keep);
        dialog.show(look, () -> onAnswer.accept(answer.get()));
    }

    private static Button button(String id, String text, SmallDialog dialog, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(_ -> {
            action.run();
            dialog.close();
        });
        return button;
    }
}
