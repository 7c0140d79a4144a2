package org.howdah.ui.control;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import org.howdah.text.SafeText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What stands in a page's place while it has nothing to show: why, and what to do about it. Screen thread.
public final class EmptyPanel extends VBox {
    private static final int SENTENCE_COLUMNS = 64;
    /// Of the room beside the first column, so that rows look like rows.
    private static final double[] SKELETON_SHARES = {0.94, 0.99, 0.86, 0.97, 0.90, 0.80, 0.98, 0.92};
    private static final double[] SKELETON_WORDS = {44, 36, 48, 40, 46, 38, 44, 34};
    private static final double SKELETON_ROW = 28;
    private static final String SKELETON_STYLE = "skeleton-row";
    private static final int MOST_SKELETON_ROWS = 12;
    private static final double SKELETON_BESIDE = 60;
    /// Both paddings, and the words above the rows.
    private static final double SKELETON_ABOVE = 92;

    /// Shorter waits than this show nothing: what flashes by only disturbs.
    private static final Duration PATIENCE = Duration.millis(300);

    /// Of an average letter of the font.
    private static final double LETTER = 6.6;
    private static final double USUAL_LETTERS = 13;
    private static final double FRAME = 48;
    private static final double REMEDY = 480;
    private static final String LOADING = "loading";
    private static final int FEWEST_COLUMNS = 20;

    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Label sentence = label("", Styles.MUTED);
    private @Nullable Object shown;
    private String said = "";

    /// Why there is nothing, for the eye.
    public enum Sign {
        NONE,
        /// And that is good.
        GOOD,
        /// Nothing was sampled there, or not yet.
        EARLY,
        /// The filter lets nothing through.
        FILTERED,
        /// The server is too old, or an extension is missing.
        MISSING,
        /// It may not be read, or does not answer.
        WARNING,
        /// The server is down.
        ERROR, PAUSED;

        @Nullable
        Node node() {
            return switch (this) {
                case NONE -> null;
                case GOOD -> icon(Feather.CHECK);
                case EARLY -> icon(Feather.CLOCK);
                case FILTERED -> icon(Feather.FILTER);
                case MISSING -> icon(Feather.DOWNLOAD);
                case WARNING -> shape(StatusShape.Status.WARNING);
                case ERROR -> shape(StatusShape.Status.ERROR);
                case PAUSED -> shape(StatusShape.Status.PAUSED);
            };
        }

        private FontIcon icon(Feather which) {
            FontIcon icon = new FontIcon(which);
            icon.getStyleClass().add("empty-sign");
            Styles.set(icon, Styles.SUCCESS, this == GOOD);
            return icon;
        }

        private static StatusShape shape(StatusShape.Status status) {
            StatusShape shape = new StatusShape();
            shape.setStatus(status);
            return shape;
        }
    }

    /// What the panel says.
    ///
    /// @param sentence may come from a server
    /// @param remedy SQL that helps, with a button to copy it; null for none
    public record Content(Sign sign, String title, @Nullable String sentence, @Nullable String remedy) {}

    public EmptyPanel() {
        getStyleClass().add(Styles.EMPTY_STATE);
        setAlignment(Pos.CENTER);
        // A skeleton is higher than a low panel, and must not lie over what stands above.
        Rectangle frame = new Rectangle();
        frame.widthProperty().bind(widthProperty());
        frame.heightProperty().bind(heightProperty());
        setClip(frame);
        patience.setOnFinished(_ -> showSkeleton());
        // Where the keyboard waits for rows, arrows must not take it to the next button meanwhile.
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() == this && event.getCode().isArrowKey()) {
                event.consume();
            }
        });
        widthProperty().subscribe(this::breakLines);
        sentence.fontProperty().subscribe(this::breakLines);
        hide();
    }

    /// Shows that something is coming, after a short while of nothing at all.
    public void showLoading(String what) {
        if (what.equals(shown)) {
            return;
        }
        shown = what;
        getChildren().clear();
        setVisible(true);
        setAccessibleText(what);
        patience.playFromStart();
    }

    /// With a button that helps.
    public void show(Content content, String buttonText, Runnable action) {
        if (!content.equals(shown)) {
            show(content);
            Button button = new Button(buttonText);
            button.setId("emptyAction");
            button.setOnAction(_ -> action.run());
            getChildren().add(button);
        }
    }

    public void show(Content content) {
        if (content.equals(shown)) {
            return;
        }
        patience.stop();
        setMinHeight(USE_COMPUTED_SIZE);
        shown = content;
        setVisible(true);
        setAccessibleText(content.title());
        getChildren().clear();
        Styles.set(this, LOADING, false);
        setMinHeight(USE_COMPUTED_SIZE);
        Node sign = content.sign().node();
        if (sign != null) {
            getChildren().add(sign);
        }
        getChildren().add(label(content.title(), Styles.SECTION_TITLE));
        if (content.sentence() != null) {
            said = SafeText.line(content.sentence());
            breakLines();
            getChildren().add(sentence);
        }
        if (content.remedy() != null) {
            getChildren().add(remedy(content.remedy()));
        }
    }

    public void hide() {
        patience.stop();
        shown = null;
        getChildren().clear();
        setVisible(false);
    }

    /// A narrow panel says the same in more lines.
    private void breakLines() {
        double letter = LETTER * sentence.getFont().getSize() / USUAL_LETTERS;
        double frame = FRAME * sentence.getFont().getSize() / USUAL_LETTERS;
        int room = (int) ((getWidth() - frame) / letter);
        sentence.setText(LineBreaks.paragraph(said,
                getWidth() <= 0 ? SENTENCE_COLUMNS : Math.clamp(room, FEWEST_COLUMNS, SENTENCE_COLUMNS)));
    }

    /// Rows as a table would have them, from above, so that nothing jumps when it comes.
    private void showSkeleton() {
        getChildren().clear();
        // It needs no room: what there is none for is clipped.
        setMinHeight(0);
        Styles.set(this, LOADING, true);
        // Its rows are for looks: where there comes to be less room for them, they are cut and push nothing away; the
        // words stand above them.
        setMinHeight(0);
        getChildren().add(label(getAccessibleText(), Styles.MUTED));
        double room = Math.max(0, getWidth() - SKELETON_BESIDE);
        int rows = (int) Math.clamp((getHeight() - SKELETON_ABOVE) / SKELETON_ROW, 0, MOST_SKELETON_ROWS);
        for (int row = 0; row < rows; row++) {
            double word = SKELETON_WORDS[row % SKELETON_WORDS.length];
            HBox line = new HBox(bar(word), bar(Math.max(0, (room - word) * SKELETON_SHARES[row
                    % SKELETON_SHARES.length])));
            line.getStyleClass().add(SKELETON_STYLE);
            getChildren().add(line);
        }
    }

    /// With larger letters there is less room for the rows of a skeleton: its words stay.
    @Override
    protected void layoutChildren() {
        double over = prefHeight(getWidth()) - getHeight();
        for (Node row : getChildren().reversed()) {
            if (over > 0 && row.isManaged() && row.getStyleClass().contains(SKELETON_STYLE)) {
                over -= SKELETON_ROW + getSpacing();
                Styles.setShown(row, false);
            }
        }
        super.layoutChildren();
    }

    private static Region bar(double width) {
        Region bar = new Region();
        bar.getStyleClass().add(Styles.SKELETON);
        bar.setPrefWidth(width);
        return bar;
    }

    private static Remedy remedy(String sql) {
        Remedy remedy = new Remedy(sql, "");
        remedy.setMaxWidth(REMEDY);
        return remedy;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
