package org.howdah.ui.control;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.howdah.text.SafeText;
import org.howdah.ui.control.StatusShape.Status;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Short messages at the lower right of a window, the newest on top, at most three. They go by themselves, not while the
/// mouse is over them; errors, and what is said nowhere else, stay until they are closed. Screen thread.
public final class Toasts extends VBox {
    private static final int MOST = 3;
    private static final int LONGEST = 120;
    /// Of letters in a line.
    private static final int COLUMNS = 60;
    private static final int COLUMNS_BESIDE_LINK = 46;
    private static final Duration STAY = Duration.seconds(6);

    /// A message.
    ///
    /// @param title not yet safe
    /// @param sentence not yet safe; null for none
    /// @param action what its link says and does; null for none
    /// @param stays whether it goes only when it is closed
    public record Toast(Status status, String title, @Nullable String sentence, @Nullable Link action,
            boolean stays) {
        public Toast(Status status, String title, @Nullable String sentence, @Nullable Link action) {
            this(status, title, sentence, action, status == Status.ERROR);
        }

        /// The same, until the user closes it.
        public Toast staying() {
            return new Toast(status, title, sentence, action, true);
        }
    }

    /// A link in a message.
    public record Link(String text, Runnable run) {}

    public Toasts() {
        setId("toasts");
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    public void show(Toast toast) {
        HBox box = box(toast);
        getChildren().addFirst(box);
        while (getChildren().size() > MOST) {
            getChildren().removeLast();
        }
        if (!toast.stays()) {
            PauseTransition stay = new PauseTransition(STAY);
            stay.setOnFinished(_ -> getChildren().remove(box));
            box.setOnMouseEntered(_ -> stay.stop());
            box.setOnMouseExited(_ -> stay.playFromStart());
            stay.play();
        }
    }

    private HBox box(Toast toast) {
        StatusShape shape = new StatusShape();
        shape.setStatus(toast.status());
        int columns = toast.action() == null ? COLUMNS : COLUMNS_BESIDE_LINK;
        // Broken by hand: a label that wraps by itself may throw on what a server sends.
        Label title = new Label(LineBreaks.paragraph(SafeText.line(toast.title(), LONGEST), columns * 9 / 10));
        title.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.getStyleClass().add("medium");
        VBox words = new VBox(title);
        if (toast.sentence() != null) {
            Label sentence = new Label(LineBreaks.paragraph(SafeText.line(toast.sentence(), 2 * LONGEST), columns));
            sentence.getStyleClass().addAll("small-text", Styles.MUTED);
            sentence.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
            words.getChildren().add(sentence);
        }
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox box = new HBox(shape, words, space);
        Styles.replace(box, "toast", tone(toast.status()));
        box.setAccessibleText(toast.sentence() == null
                ? title.getText()
                : title.getText() + ", " + SafeText.line(toast.sentence(), 2 * LONGEST));
        Link link = toast.action();
        if (link != null) {
            Hyperlink hyperlink = new Hyperlink(link.text());
            hyperlink.getStyleClass().add("small-text");
            hyperlink.setMinWidth(USE_PREF_SIZE);
            hyperlink.setOnAction(_ -> {
                getChildren().remove(box);
                link.run().run();
            });
            box.getChildren().add(hyperlink);
        }
        box.getChildren().add(close(box));
        return box;
    }

    private Button close(Node box) {
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.SMALL, Styles.FLAT);
        close.setAccessibleText(Messages.text("toast.close"));
        close.setOnAction(_ -> getChildren().remove(box));
        return close;
    }

    private static String tone(Status status) {
        return switch (status) {
            case OK -> "success";
            case WARNING -> Styles.WARNING;
            case ERROR -> Styles.DANGER;
            case UNKNOWN, PAUSED -> "neutral";
        };
    }
}
