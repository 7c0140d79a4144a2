package org.howdah.ui.compare;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.analysis.explain.Contribution;
import org.howdah.analysis.explain.Explanation;
import org.howdah.analysis.explain.Target;
import org.howdah.text.TableText;
import org.howdah.text.Units;
import org.howdah.ui.control.Copies;
import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Scroll;
import org.howdah.ui.control.Styles;
import org.howdah.ui.control.WholeText;
import org.jspecify.annotations.Nullable;

/// Why a range differs from another: a line for each cause, the first one first, each with its figures and a way to what
/// shows it. Screen thread.
final class ExplainPane extends VBox {
    private final VBox lines = new VBox();
    private final Label caption = new Label();
    private final Label note = new Label();
    private final EmptyPanel empty = new EmptyPanel();
    private final ScrollPane scroll = new Scroll();
    private final Consumer<Target> onOpen;
    private @Nullable Explanation shown;

    /// @param onOpen is told what the user wants to see of a line
    ExplainPane(CompareDesk desk, Consumer<Target> onOpen) {
        Copies.of(this, new Lines(desk));
        this.onOpen = onOpen;
        setId("explain");
        getStyleClass().addAll("card", "explain-pane");
        Label title = new Label(Messages.text("explain.title"));
        title.getStyleClass().add(Styles.STRONG);
        title.setMinWidth(USE_PREF_SIZE);
        caption.setId("explainCaption");
        caption.getStyleClass().add(Styles.CAPTION);
        caption.setMinWidth(0);
        WholeText.of(caption);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox header = new HBox(title, space, caption);
        header.getStyleClass().add("card-header");
        note.setId("explainNote");
        note.getStyleClass().addAll("explain-note", "small-text", Styles.MUTED);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        lines.getStyleClass().add("explain-lines");
        scroll.setContent(lines);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("legend-scroll");
        scroll.setFocusTraversable(false);
        StackPane body = new StackPane(scroll, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(header, note, body);
        note.setManaged(false);
        note.setVisible(false);
        lines.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    void showLoading() {
        if (shown == null) {
            empty.showLoading(Messages.text("explain.loading"));
        }
    }

    /// Shows an explanation.
    ///
    /// @param zone by whose clock times are told
    void show(Explanation explanation, ZoneId zone) {
        if (explanation.equals(shown)) {
            return;
        }
        int focused = lines.getChildren().indexOf(focusedLine());
        shown = explanation;
        ExplainWords words = new ExplainWords(zone);
        lines.getChildren().clear();
        for (Contribution line : explanation.lines()) {
            lines.getChildren().add(line(line, words, lines.getChildren().size()));
        }
        caption.setText(explanation.before() == null || Double.isNaN(explanation.change())
                ? ""
                : Messages.text("explain.caption", CompareWords.number(explanation.averageBefore()),
                        CompareWords.number(explanation.average()), CompareWords.signed(explanation.change())));
        boolean alone = explanation.verdict() == Explanation.Verdict.NOTHING_BEFORE && !explanation.lines().isEmpty();
        boolean partly = explanation.narrowed() && !explanation.lines().isEmpty();
        note.setText(alone ? Messages.text("explain.alone") : Messages.text("explain.narrowed"));
        note.setManaged(alone || partly);
        note.setVisible(alone || partly);
        if (explanation.lines().isEmpty()) {
            empty.show(nothing(explanation.verdict()));
        } else {
            empty.hide();
        }
        if (focused >= 0 && focused < lines.getChildren().size()) {
            lines.getChildren().get(focused).requestFocus();
        }
    }

    /// Says why there is no explanation.
    void fail(String sentence) {
        shown = null;
        lines.getChildren().clear();
        empty.show(new EmptyPanel.Content(EmptyPanel.Sign.WARNING, Messages.text("explain.failed"), sentence, null));
    }

    /// Moves the keyboard to the first line.
    void focusFirst() {
        if (!lines.getChildren().isEmpty()) {
            lines.getChildren().getFirst().requestFocus();
        }
    }

    private static EmptyPanel.Content nothing(Explanation.Verdict verdict) {
        return switch (verdict) {
            case EXPLAINED, NOTHING_STANDS_OUT ->
                new EmptyPanel.Content(EmptyPanel.Sign.GOOD, Messages.text("explain.nothing"),
                        Messages.text("explain.nothingHow"), null);
            case NOTHING_BEFORE -> new EmptyPanel.Content(EmptyPanel.Sign.EARLY, Messages.text("explain.noBefore"),
                    Messages.text("explain.noBeforeHow"), null);
            case NOTHING_SAMPLED -> new EmptyPanel.Content(EmptyPanel.Sign.EARLY, Messages.text("load.nothing"),
                    Messages.text("explain.notSampledHow"), null);
        };
    }

    private HBox line(Contribution of, ExplainWords words, int place) {
        Label rank = new Label(Integer.toString(place + 1));
        rank.getStyleClass().add("explain-rank");
        Label title = new Label(words.title(of));
        title.setId("explainTitle-" + place);
        title.getStyleClass().add(place < 2 ? Styles.STRONG : "medium");
        title.setTextOverrun(OverrunStyle.ELLIPSIS);
        title.setMinWidth(0);
        WholeText.of(title);
        Label evidence = new Label(words.evidence(of));
        evidence.setId("explainFigures-" + place);
        evidence.getStyleClass().addAll("small-text", Styles.MUTED);
        // Only our words and figures stand in it.
        evidence.setWrapText(true);
        evidence.setMinHeight(USE_PREF_SIZE);
        VBox texts = new VBox(title, evidence);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        Label share = new Label(Units.percent(of.score()));
        share.getStyleClass().addAll(Styles.NUMERIC, "explain-share");
        share.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(rank, texts, share);
        line.setId("explain-" + place);
        line.getStyleClass().add("explain-line");
        line.setAccessibleRole(AccessibleRole.BUTTON);
        line.setAccessibleText(Messages.text("explain.line", Integer.toString(place + 1), title.getText(),
                evidence.getText(), share.getText()));
        line.setFocusTraversable(true);
        line.setMinHeight(USE_PREF_SIZE);
        Styles.set(line, "leads", of.target().isPresent());
        Runnable open = () -> of.target().ifPresent(onOpen);
        line.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                line.requestFocus();
                open.run();
            }
        });
        line.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                open.run();
                event.consume();
            }
        });
        return line;
    }

    /// The line that has the keyboard is the chosen one.
    private final class Lines implements Copies.Source {
        private final CompareDesk desk;

        Lines(CompareDesk desk) {
            this.desk = desk;
        }

        @Override
        public List<TableText.Column> columns() {
            return ExplainRows.COLUMNS;
        }

        @Override
        public List<List<String>> chosen() {
            int focused = lines.getChildren().indexOf(focusedLine());
            return focused < 0 ? all() : List.of(all().get(focused));
        }

        @Override
        public List<List<String>> all() {
            return ExplainRows.of(shown, desk.zone().get());
        }

        @Override
        public TableText.Caption caption() {
            return new TableText.Caption(CompareWords.title(Messages.text("explain.title"), desk), desk.now());
        }
    }

    private @Nullable Node focusedLine() {
        return lines.getChildren().stream().filter(Node::isFocused).findFirst().orElse(null);
    }

    private void move(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        List<Node> all = lines.getChildren();
        int at = all.indexOf(focusedLine());
        if (step != 0 && at >= 0) {
            all.get(Math.clamp((long) at + step, 0, all.size() - 1)).requestFocus();
            event.consume();
        }
    }
}
