package org.howdah.ui.control;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.howdah.text.SafeText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A line across a page that says what is wrong with what it shows; takes no room while nothing is. Screen thread.
public final class NoticeBar extends HBox {
    private static final int COLUMNS = 120;
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
        getChildren().addAll(shape, text, space, remedy, copy);
        setManaged(false);
        setVisible(false);
    }

    public void show(Optional<Notice> notice) {
        Notice wanted = notice.orElse(null);
        if (java.util.Objects.equals(wanted, shown)) {
            return;
        }
        shown = wanted;
        setManaged(wanted != null);
        setVisible(wanted != null);
        if (wanted == null) {
            return;
        }
        shape.setStatus(wanted.status());
        text.setText(LineBreaks.paragraph(wanted.text(), COLUMNS));
        setAccessibleText(wanted.text());
        Styles.set(this, Styles.WARNING, wanted.status() == StatusShape.Status.WARNING);
        Styles.set(this, Styles.DANGER, wanted.status() == StatusShape.Status.ERROR);
        String sql = wanted.remedy();
        remedy.setText(sql == null ? "" : SafeText.line(sql, LONGEST_REMEDY));
        remedy.setVisible(sql != null);
        remedy.setManaged(sql != null);
        copy.setVisible(sql != null);
        copy.setManaged(sql != null);
    }

    private void copyRemedy() {
        if (shown != null && shown.remedy() != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(shown.remedy());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }
}
