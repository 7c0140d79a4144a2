package org.howdah.ui.control;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.howdah.alert.Alert;
import org.howdah.model.server.ServerId;
import org.howdah.text.Durations;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.jspecify.annotations.Nullable;

/// Alerts as lines: what, where, since when, and what can be done. Takes no room without any. Screen thread.
public final class AlertList extends VBox {
    private static final int LONGEST_NAME = 40;

    private final Map<Long, Line> lines = new LinkedHashMap<>();
    private Consumer<ServerId> onShow = _ -> {};
    private @Nullable LongConsumer onAcknowledge;

    public AlertList() {
        getStyleClass().add("alert-list");
        setVisible(false);
        setManaged(false);
    }

    /// What its links do.
    ///
    /// @param show opens the server
    /// @param acknowledge takes the number of the alert
    public void setUp(Consumer<ServerId> show, LongConsumer acknowledge) {
        onShow = show;
        onAcknowledge = acknowledge;
    }

    /// Shows the first of them.
    ///
    /// @param most how many at most
    public void show(List<Alert> alerts, int most, Instant now, java.time.ZoneId zone) {
        List<Node> wanted = new ArrayList<>();
        List<Alert> shown = alerts.subList(0, Math.min(most, alerts.size()));
        for (Alert alert : shown) {
            Line line = lines.computeIfAbsent(alert.number(), _ -> new Line(alert));
            line.show(alert, now, zone);
            wanted.add(line);
        }
        if (!getChildren().equals(wanted)) {
            getChildren().setAll(wanted);
            lines.values().retainAll(wanted);
        }
        setVisible(!wanted.isEmpty());
        setManaged(!wanted.isEmpty());
    }

    /// One alert.
    private final class Line extends WrapRow {
        private final StatusShape shape = new StatusShape();
        private final Label time = new Label();
        private final Label server = new Label();
        private final Label sentence = new Label();
        private final Label age = new Label();
        private final Hyperlink acknowledge = new Hyperlink(Messages.text("alert.acknowledge"));

        Line(Alert alert) {
            setId("alert-" + alert.number());
            getStyleClass().add("alert-line");
            setAlignment(Pos.CENTER_LEFT);
            time.getStyleClass().add(Styles.MUTED);
            time.setMinWidth(USE_PREF_SIZE);
            server.getStyleClass().addAll(Styles.STRONG, "alert-server");
            sentence.getStyleClass().add("alert-sentence");
            sentence.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(sentence, Priority.ALWAYS);
            WholeText.of(sentence);
            WholeText.of(server);
            age.getStyleClass().add(Styles.MUTED);
            age.setMinWidth(USE_PREF_SIZE);
            Hyperlink show = new Hyperlink(Messages.text("alert.show"));
            show.setOnAction(_ -> onShow.accept(alert.server()));
            show.setMinWidth(USE_PREF_SIZE);
            acknowledge.setOnAction(_ -> {
                if (onAcknowledge != null) {
                    onAcknowledge.accept(alert.number());
                }
            });
            acknowledge.setMinWidth(USE_PREF_SIZE);
            getChildren().addAll(shape, time, server, sentence, age, show, acknowledge);
        }

        void show(Alert alert, Instant now, java.time.ZoneId zone) {
            boolean open = alert.isOpen();
            shape.setStatus(open ? AlertWords.shape(alert.rule().severity()) : StatusShape.Status.OK);
            time.setText(Times.time(alert.since(), zone));
            server.setText(SafeText.line(alert.serverName(), LONGEST_NAME));
            sentence.setText(AlertWords.sentence(alert));
            Instant ended = alert.ended();
            age.setText(ended == null
                    ? Messages.text("alert.openFor", Durations.format(between(alert.since(), now)))
                    : Messages.text("alert.lasted", AlertWords.ending(alert),
                            Durations.format(between(alert.since(), ended))));
            boolean known = alert.acknowledged() != null;
            acknowledge.setVisible(open);
            acknowledge.setDisable(known);
            acknowledge.setText(known ? Messages.text("alert.acknowledged") : Messages.text("alert.acknowledge"));
            Styles.set(this, Styles.MUTED, known || !open);
            setAccessibleText(server.getText() + ", " + sentence.getText() + ", " + age.getText());
        }

        private static Duration between(Instant from, Instant to) {
            Duration age = Duration.between(from, to);
            return age.isNegative() ? Duration.ZERO : age;
        }
    }
}
