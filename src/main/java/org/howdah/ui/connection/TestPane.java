package org.howdah.ui.connection;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerCheck;
import org.howdah.text.Durations;
import org.howdah.text.TableText;
import org.howdah.text.Times;
import org.howdah.ui.control.Copies;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Scroll;
import org.howdah.ui.control.Styles;

/// The right side of the connection dialog: a test as the steps that have ended. Screen thread.
public final class TestPane extends VBox {
    private final Label time = new Label();
    private final VBox list = new VBox();
    private final Label hint = new Label(Messages.text("connection.test.hint"));
    private final Map<CheckStep.Kind, StepView> steps = new EnumMap<>(CheckStep.Kind.class);
    private final StringProperty summary = new SimpleStringProperty("");
    private final BooleanProperty running = new SimpleBooleanProperty();
    private ConnectionTester.Running test = () -> {};
    private int round;
    private String server = "";
    private Instant ended = Instant.EPOCH;

    public TestPane() {
        getStyleClass().add("test-pane");
        Label title = new Label(Messages.text("connection.test"));
        title.getStyleClass().add(Styles.SECTION_TITLE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        time.getStyleClass().add(Styles.MUTED);
        HBox head = new HBox(title, space, time);
        head.getStyleClass().add("test-head");
        hint.getStyleClass().addAll(Styles.MUTED, "test-hint");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        ScrollPane scroll = new Scroll(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setAccessibleText(Messages.text("connection.test.accessible"));
        setVgrow(scroll, Priority.ALWAYS);
        list.getStyleClass().add("test-list");
        list.getChildren().add(hint);
        Copies.of(scroll, Copies.Source.of(StepWords.COLUMNS, () -> shown().map(StepWords::row).toList(),
                () -> new TableText.Caption(Messages.text("table.of", Messages.text("connection.test"), server),
                        ended)));
        getChildren().addAll(head, scroll);
    }

    StringProperty summaryProperty() {
        return summary;
    }

    ReadOnlyBooleanProperty runningProperty() {
        return running;
    }

    /// Gives up the test under way, if there is one, and begins another.
    void start(ConnectionTester tester, RegisteredServer tested, InstantSource clock) {
        test.cancel();
        server = tested.target().address().label();
        ended = clock.instant();
        int mine = ++round;
        steps.clear();
        list.getChildren().clear();
        time.setText("");
        running.set(true);
        summary.set(Messages.text("connection.summary.running"));
        test = tester.test(tested, new ConnectionTester.Watcher() {
            @Override
            public void step(CheckStep step) {
                if (mine == round) {
                    show(step);
                }
            }

            @Override
            public void ended(ServerCheck check) {
                if (mine == round) {
                    end(check, clock);
                }
            }
        });
    }

    /// Gives up the test under way, if there is one.
    void cancel() {
        test.cancel();
        round++;
        if (running.get()) {
            running.set(false);
            summary.set(Messages.text("connection.summary.cancelled"));
        }
    }

    private void end(ServerCheck check, InstantSource clock) {
        check.steps().forEach(this::show);
        running.set(false);
        summary.set(TestSummary.of(check));
        time.setText(Messages.text("connection.test.time",
                Durations.millis(TestSummary.duration(check.steps())),
                Times.time(clock.instant(), ZoneOffset.UTC)));
    }

    private void show(CheckStep step) {
        StepView before = steps.get(step.kind());
        if (before == null || !before.step().equals(step)) {
            steps.put(step.kind(), new StepView(step));
            list.getChildren().setAll(steps.values().stream()
                    .sorted(Comparator.comparing(view -> view.step().kind())).toList());
        }
    }

    /// In the order in which they are taken.
    private Stream<CheckStep> shown() {
        return steps.values().stream().map(StepView::step).sorted(Comparator.comparing(CheckStep::kind));
    }
}
