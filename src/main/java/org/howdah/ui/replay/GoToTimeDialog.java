package org.howdah.ui.replay;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Window;
import org.howdah.replay.TimeText;
import org.howdah.text.Times;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.SmallDialog;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.ScreenClock;
import org.jspecify.annotations.Nullable;

/// Asks for a past time in the words of whoever types it, and says below the field what was understood. Screen thread.
public final class GoToTimeDialog {
    private final ScreenClock screen;
    private final Zone zone;
    private final TextField field = new TextField();
    private final Label understood = new Label();
    private final Button go = new Button(Messages.text("goTo.go"));

    private GoToTimeDialog(ScreenClock screen, Zone zone) {
        this.screen = screen;
        this.zone = zone;
    }

    /// Shows it and returns at once.
    ///
    /// @param screen with the clock of now
    /// @param onChosen with a time that is not in the future
    public static void show(@Nullable Window owner, Consumer<Scene> look, ScreenClock screen, Zone zone,
            Consumer<Instant> onChosen) {
        new GoToTimeDialog(screen, zone).open(owner, look, onChosen);
    }

    private void open(@Nullable Window owner, Consumer<Scene> look, Consumer<Instant> onChosen) {
        SmallDialog dialog = new SmallDialog(owner, Messages.text("goTo.title"));
        Label label = new Label(Messages.text("goTo.time"));
        label.getStyleClass().add("form-label");
        label.setLabelFor(field);
        field.setId("goToTime");
        field.setPromptText(Messages.text("goTo.prompt"));
        understood.setId("goToUnderstood");
        understood.setWrapText(true);
        understood.getStyleClass().add("small-text");
        Button cancel = new Button(Messages.text("goTo.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(_ -> dialog.close());
        go.setId("goToGo");
        go.setDefaultButton(true);
        go.getStyleClass().add(Styles.ACCENT);
        go.setOnAction(_ -> time().ifPresent(time -> {
            dialog.close();
            onChosen.accept(time);
        }));
        field.textProperty().subscribe(this::say);
        dialog.fill(List.of(label, field, understood), cancel, go);
        dialog.show(look, () -> {});
        field.requestFocus();
    }

    private Optional<Instant> time() {
        Instant now = screen.clock().instant();
        return TimeText.parse(field.getText(), now, zone.get()).filter(time -> time.isBefore(now));
    }

    private void say() {
        Optional<Instant> time = time();
        boolean wrong = time.isEmpty() && !field.getText().isBlank();
        go.setDisable(time.isEmpty());
        understood.setText(time.map(each -> Times.dateAndTime(each, zone.get()))
                .orElse(wrong ? Messages.text("goTo.wrong") : Messages.text("goTo.hint")));
        Styles.set(understood, Styles.DANGER, wrong);
        Styles.set(understood, Styles.MUTED, !wrong);
    }
}
