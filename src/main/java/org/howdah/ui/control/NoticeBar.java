package org.howdah.ui.control;

import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.howdah.text.SafeText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line across a page that says what is wrong with what it shows; takes no room while nothing is. Screen thread.
public final class NoticeBar extends WrapRow {
    /// Of an average letter of the font.
    private static final double LETTER = 6.6;
    private static final double USUAL_LETTERS = 13;
    private static final int FEWEST_COLUMNS = 24;
    private static final int FEWEST_BESIDE = 40;
    private static final double FRAME = 64;
    private static final int LONGEST_REMEDY = 120;

    private final StatusShape shape = new StatusShape();
    private final Label text = new Label();
    private final Label remedy = new Label();
    private final Button copy = new Button(Messages.text("copy"), new FontIcon(Feather.COPY));
    private @Nullable Notice shown;

    public NoticeBar() {
        getStyleClass().add(Styles.MESSAGE);
        text.setMinHeight(USE_PREF_SIZE);
        remedy.getStyleClass().add(Styles.MONO_SMALL);
        copy.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(_ -> copyRemedy());
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        setGivesWay(remedy, 1);
        getChildren().addAll(shape, text, space, remedy, copy);
        // Copied whole also where it is cut.
        remedy.getStyleClass().add("notice-remedy");
        WholeText.of(remedy);
        widthProperty().subscribe(this::breakLines);
        text.fontProperty().subscribe(this::breakLines);
        setManaged(false);
        setVisible(false);
    }

    public void show(Optional<Notice> notice) {
        Notice wanted = notice.orElse(null);
        if (Objects.equals(wanted, shown)) {
            return;
        }
        shown = wanted;
        setManaged(wanted != null);
        setVisible(wanted != null);
        if (wanted == null) {
            return;
        }
        shape.setStatus(wanted.status());
        setAccessibleText(wanted.text());
        Styles.set(this, Styles.WARNING, wanted.status() == StatusShape.Status.WARNING);
        Styles.set(this, Styles.DANGER, wanted.status() == StatusShape.Status.ERROR);
        String sql = wanted.remedy();
        remedy.setText(sql == null ? "" : SafeText.line(sql, LONGEST_REMEDY));
        remedy.setVisible(sql != null);
        remedy.setManaged(sql != null);
        copy.setVisible(sql != null);
        copy.setManaged(sql != null);
        breakLines();
    }

    /// The label must not wrap by itself: the words may be a server's.
    private void breakLines() {
        if (shown != null) {
            double scale = text.getFont().getSize() / USUAL_LETTERS;
            double taken = shown.remedy() == null
                    ? 0
                    : Math.min(remedy.prefWidth(-1), getWidth() / 2) + copy.prefWidth(-1);
            double room = getWidth() <= 0 ? Double.MAX_VALUE : getWidth() - taken - FRAME * scale;
            // With few letters beside the remedy it stands above it.
            double beside = room / (LETTER * scale);
            double above = beside < FEWEST_BESIDE ? beside + taken / (LETTER * scale) : beside;
            int columns = (int) Math.clamp(above, FEWEST_COLUMNS, SafeText.LONGEST);
            text.setText(LineBreaks.paragraph(shown.text(), columns));
        }
    }

    private void copyRemedy() {
        if (shown != null && shown.remedy() != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(shown.remedy());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
