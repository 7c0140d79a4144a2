package org.howdah.ui.connection;

import java.time.Duration;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.CheckStep.Verdict;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.ui.control.LineBreaks;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Remedy;
import org.howdah.ui.control.Styles;

/// One step of a test: shape, name, how long it took, what was found, what that costs, and the SQL that helps. Screen
/// thread.
final class StepView extends HBox {
    /// Characters of a finding in the width of the pane. Broken by hand: it may hold a server's words.
    private static final int COLUMNS = 52;
    private static final int LONGEST = 600;

    private final CheckStep step;

    StepView(CheckStep step) {
        this.step = step;
        getStyleClass().addAll(Styles.CHECK_STEP, StepWords.shape(step.verdict()));
        setId("step-" + step.kind().name().toLowerCase(java.util.Locale.ROOT));
        Region shape = new Region();
        shape.getStyleClass().addAll(Styles.CHECK_SHAPE, StepWords.shape(step.verdict()));
        VBox texts = new VBox(head());
        setHgrow(texts, Priority.ALWAYS);
        if (!step.finding().isEmpty()) {
            texts.getChildren().add(line(step.finding()));
        }
        if (!step.cost().isEmpty()) {
            texts.getChildren().add(line(step.cost()));
        }
        if (!step.remedy().isEmpty()) {
            Remedy remedy = new Remedy(step.remedy(), "");
            remedy.setCopyWords(Messages.text("connection.copyRemedy"));
            texts.getChildren().add(remedy);
        }
        getChildren().addAll(shape, texts);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(StepWords.name(step.kind()) + ", " + StepWords.outcome(step.verdict()) + ". "
                + SafeText.line(step.finding(), LONGEST) + " " + step.cost());
    }

    CheckStep step() {
        return step;
    }

    private HBox head() {
        Label name = new Label(StepWords.name(step.kind()));
        name.getStyleClass().add("step-name");
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        Duration duration = step.duration();
        Label time = new Label(step.verdict() == Verdict.NOT_TRIED
                ? Messages.text("connection.verdict.notTried")
                : duration == null ? "" : Durations.millis(duration));
        time.getStyleClass().add(Styles.MUTED);
        return new HBox(name, space, time);
    }

    private static Label line(String text) {
        Label label = new Label(LineBreaks.paragraph(SafeText.line(text, LONGEST), COLUMNS));
        label.getStyleClass().addAll("step-finding");
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
