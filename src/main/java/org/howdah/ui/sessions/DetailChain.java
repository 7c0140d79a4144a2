package org.howdah.ui.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import org.howdah.analysis.ChainLock;
import org.howdah.analysis.SessionFacts;
import org.howdah.model.session.SessionKey;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;
import org.jspecify.annotations.Nullable;

/// Who holds a session up, from the root down to it; each can be opened. Screen thread.
final class DetailChain {
    private static final int LONGEST = 60;
    private static final double INDENT = 12;
    private static final double EDGE = 6;
    private static final int DEEPEST = 6;
    private static final String SUFFIX = "Lock";

    private final VBox box;
    private final Consumer<SessionKey> onOpen;
    private final List<Label> times = new ArrayList<>();
    private @Nullable Object shown;

    DetailChain(VBox box, Consumer<SessionKey> onOpen) {
        this.box = box;
        this.onOpen = onOpen;
    }

    /// @param locks what each step has to do with the lock that is waited for; null where that is not known
    void show(List<Step> steps, List<@Nullable ChainLock> locks, @Nullable Instant now) {
        // Lines that only grow older are left alone: one of them may have the keyboard.
        List<Object> wanted = new ArrayList<>();
        for (int index = 0; index < steps.size(); index++) {
            wanted.add(List.of(steps.get(index).pid(), who(steps.get(index).facts()),
                    words(index < locks.size() ? locks.get(index) : null)));
        }
        if (!wanted.equals(shown)) {
            shown = wanted;
            times.clear();
            box.getChildren().clear();
            for (int index = 0; index < steps.size(); index++) {
                boolean isItself = index == steps.size() - 1;
                box.getChildren().add(line(steps.get(index), index, isItself));
                String lock = words(index < locks.size() ? locks.get(index) : null);
                if (!lock.isEmpty()) {
                    box.getChildren().add(lock(lock, index, locks.get(index)));
                }
            }
        }
        for (int index = 0; index < times.size(); index++) {
            times.get(index).setText(time(steps.get(index), now));
        }
    }

    private static double indent(int depth) {
        return INDENT * Math.min(depth, DEEPEST);
    }

    /// What a step holds or wants, beside a line that leads down to the next one: broken where it only stands ahead.
    private static HBox lock(String words, int depth, @Nullable ChainLock lock) {
        Region edge = new Region();
        edge.getStyleClass().addAll("chain-edge", lock != null && lock.part() == ChainLock.Part.HOLDS
                ? "holds"
                : "ahead");
        edge.setVisible(lock != null && lock.part() != ChainLock.Part.WANTS);
        Label label = new Label(words);
        label.getStyleClass().addAll(Styles.CAPTION, "chain-lock");
        label.setMinWidth(0);
        WholeText.of(label);
        HBox line = new HBox(edge, label);
        line.getStyleClass().add("chain-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(0, 0, 0, indent(depth) + EDGE));
        return line;
    }

    private static String words(@Nullable ChainLock lock) {
        if (lock == null) {
            return "";
        }
        String mode = lock.mode().endsWith(SUFFIX)
                ? lock.mode().substring(0, lock.mode().length() - SUFFIX.length())
                : lock.mode();
        String safe = SafeText.line(mode, LONGEST);
        String object = SafeText.line(lock.object() == null ? Units.UNKNOWN : lock.object(), LONGEST);
        return switch (lock.part()) {
            case HOLDS -> Messages.text("detail.chain.holds", safe, object);
            case AHEAD -> Messages.text("detail.chain.ahead", safe);
            case WANTS -> Messages.text("detail.chain.wants", safe, object);
        };
    }

    private HBox line(Step step, int depth, boolean isItself) {
        HBox line = new HBox();
        line.getStyleClass().add("chain-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(0, 0, 0, indent(depth)));
        if (depth == 0) {
            Label root = new Label(Messages.text("detail.chain.root"));
            root.getStyleClass().addAll(Styles.TAG, Styles.DANGER);
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
        Label time = new Label();
        time.getStyleClass().add(depth == 0 ? "warning-strong" : Styles.CAPTION);
        time.setMinWidth(Region.USE_PREF_SIZE);
        times.add(time);
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
