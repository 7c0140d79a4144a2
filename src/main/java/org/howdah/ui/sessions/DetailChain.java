package org.howdah.ui.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.howdah.analysis.BlockingChain.Step;
import org.howdah.analysis.SessionFacts;
import org.howdah.model.session.SessionKey;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;
import org.jspecify.annotations.Nullable;

/// Who holds a session up, from the root down to it; each can be opened. Screen thread.
final class DetailChain {
    private static final int LONGEST = 60;
    private static final double INDENT = 12;
    private static final int DEEPEST = 6;

    private final VBox box;
    private final Consumer<SessionKey> onOpen;
    private @Nullable Object shown;

    DetailChain(VBox box, Consumer<SessionKey> onOpen) {
        this.box = box;
        this.onOpen = onOpen;
    }

    void show(List<Step> steps, @Nullable Instant now) {
        List<Object> wanted = List.of(steps, String.valueOf(now));
        if (wanted.equals(shown)) {
            return;
        }
        shown = wanted;
        box.getChildren().clear();
        for (int index = 0; index < steps.size(); index++) {
            box.getChildren().add(line(steps.get(index), index, index == steps.size() - 1, now));
        }
    }

    private HBox line(Step step, int depth, boolean isItself, @Nullable Instant now) {
        HBox line = new HBox();
        line.getStyleClass().add("chain-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(0, 0, 0, INDENT * Math.min(depth, DEEPEST)));
        if (depth == 0) {
            Label root = new Label(Messages.text("detail.chain.root"));
            root.getStyleClass().addAll("badge", Styles.DANGER);
            root.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(root);
        }
        line.getChildren().add(pid(step, isItself));
        Label who = new Label(isItself ? Messages.text("detail.chain.this") : who(step.facts()));
        who.getStyleClass().add(Styles.CAPTION);
        who.setMinWidth(0);
        WholeText.of(who);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label time = new Label(time(step, now));
        time.getStyleClass().add(depth == 0 ? "warning-strong" : Styles.CAPTION);
        time.setMinWidth(Region.USE_PREF_SIZE);
        line.getChildren().addAll(who, space, time);
        return line;
    }

    private Hyperlink pid(Step step, boolean isItself) {
        Hyperlink pid = new Hyperlink(step.pid() == 0
                ? Messages.text("detail.prepared")
                : Integer.toString(step.pid()));
        pid.getStyleClass().setAll("chain-pid", Styles.MONO);
        pid.setMinWidth(Region.USE_PREF_SIZE);
        SessionFacts facts = step.facts();
        pid.setDisable(facts == null || isItself);
        if (facts != null) {
            pid.setOnAction(_ -> onOpen.accept(facts.key()));
        }
        return pid;
    }

    private static String who(@Nullable SessionFacts facts) {
        if (facts == null) {
            return "";
        }
        String name = SessionRow.orEmpty(facts.session().applicationName());
        return SafeText.line(name.isEmpty() ? SessionRow.orEmpty(facts.session().usename()) : name, LONGEST);
    }

    private static String time(Step step, @Nullable Instant now) {
        SessionFacts facts = step.facts();
        Instant since = step.waitingSince();
        if (since != null && now != null) {
            String more = step.others() > 0 ? " +" + step.others() : "";
            return Messages.text("detail.chain.waits", Durations.format(Duration.between(since, now))) + more;
        }
        if (facts == null) {
            return "";
        }
        Duration held = facts.activity().runs() ? facts.ages().query() : facts.ages().inState();
        return StateWords.word(facts.activity()) + (held == null ? "" : " " + Durations.format(held));
    }
}
