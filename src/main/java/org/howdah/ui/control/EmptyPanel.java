package org.howdah.ui.control;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
    private static final int SKELETON_ROWS = 8;
    private static final double[] SKELETON_WIDTHS = {420, 520, 360, 480, 300, 540, 400, 340};

    /// Shorter waits than this show nothing: what flashes by only disturbs.
    private static final Duration PATIENCE = Duration.millis(300);

    /// Of an average letter of the font.
    private static final double LETTER = 6.6;
    private static final double USUAL_LETTERS = 13;
    private static final double FRAME = 48;
    private static final int FEWEST_COLUMNS = 20;

    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Label sentence = label("", Styles.MUTED);
    private @Nullable Object shown;
    private String said = "";

    /// What the panel says.
    ///
    /// @param mood gives the shape; null for none
    /// @param sentence may come from a server
    /// @param remedy SQL that helps, with a button to copy it; null for none
    public record Content(
            StatusShape.@Nullable Status mood, String title, @Nullable String sentence, @Nullable String remedy) {}

    public EmptyPanel() {
        getStyleClass().add(Styles.EMPTY_STATE);
        setAlignment(Pos.CENTER);
        // A skeleton is higher than a low panel, and must not lie over what stands above.
        Rectangle frame = new Rectangle();
        frame.widthProperty().bind(widthProperty());
        frame.heightProperty().bind(heightProperty());
        setClip(frame);
        patience.setOnFinished(_ -> showSkeleton());
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
        shown = content;
        setVisible(true);
        setAccessibleText(content.title());
        getChildren().clear();
        if (content.mood() != null) {
            StatusShape shape = new StatusShape();
            shape.setStatus(content.mood());
            getChildren().add(shape);
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

    private void showSkeleton() {
        getChildren().clear();
        for (int row = 0; row < SKELETON_ROWS; row++) {
            Region bar = new Region();
            bar.getStyleClass().add(Styles.SKELETON);
            bar.setMaxWidth(SKELETON_WIDTHS[row % SKELETON_WIDTHS.length]);
            getChildren().add(bar);
        }
        getChildren().add(label(getAccessibleText(), Styles.MUTED));
    }

    private static HBox remedy(String sql) {
        SqlText text = new SqlText();
        text.setSql(sql);
        text.setPrefWidth(420);
        Button copy = new Button(Messages.text("copy"), new FontIcon(Feather.COPY));
        copy.setOnAction(_ -> text.copy());
        copy.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(text, copy);
        box.getStyleClass().add(Styles.REMEDY);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
