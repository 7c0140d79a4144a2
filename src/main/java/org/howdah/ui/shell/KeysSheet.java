package org.howdah.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.ui.control.BesideOrBelow;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PageKey;
import org.howdah.ui.control.Scroll;
import org.jspecify.annotations.Nullable;

/// The keys of the window on one sheet over it; any key or click puts it away. Screen thread.
///
/// Public for FXML.
public final class KeysSheet extends StackPane {
    private static final double SCROLLED = 0.1;

    private final GridPane ofWindow = new GridPane();
    private final GridPane ofPage = new GridPane();
    private @Nullable Node focusedBefore;

    public KeysSheet() {
        setId("keysSheet");
        getStyleClass().add("palette-scrim");
        setAlignment(Pos.CENTER);
        setAccessibleText(Messages.text("keys.title"));
        HBox both = new BesideOrBelow();
        both.getStyleClass().add("keys-both");
        for (GridPane grid : List.of(ofWindow, ofPage)) {
            grid.getStyleClass().add("keys-grid");
            ColumnConstraints keys = new ColumnConstraints();
            keys.setMinWidth(Region.USE_PREF_SIZE);
            grid.getColumnConstraints().add(keys);
            both.getChildren().add(grid);
        }
        ScrollPane scroll = new Scroll(both);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("help-scroll");
        Label title = new Label(Messages.text("keys.title"));
        title.getStyleClass().add("page-title");
        VBox sheet = new VBox(title, scroll);
        sheet.getStyleClass().add("dialog");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case UP -> scroll.setVvalue(scroll.getVvalue() - SCROLLED);
                case DOWN -> scroll.setVvalue(scroll.getVvalue() + SCROLLED);
                default -> close();
            }
            event.consume();
        });
        setOnMousePressed(_ -> close());
        setVisible(false);
        setManaged(false);
    }

    /// Shows them.
    ///
    /// @param more those of the page that is shown
    void open(List<PageKey> more) {
        fill(ofWindow, all());
        fill(ofPage, more);
        focusedBefore = getScene().getFocusOwner();
        setVisible(true);
        setManaged(true);
        requestFocus();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
            focusedBefore = null;
        }
    }

    private static void fill(GridPane grid, List<PageKey> keys) {
        grid.getChildren().clear();
        int row = 0;
        for (PageKey key : keys) {
            Label name = new Label(key.keys());
            name.getStyleClass().add("key");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label meaning = new Label(key.meaning());
            // Only our words stand in it.
            meaning.setWrapText(true);
            meaning.setMinHeight(Region.USE_PREF_SIZE);
            meaning.getStyleClass().add("key-meaning");
            grid.addRow(row++, name, meaning);
        }
    }

    private static List<PageKey> all() {
        return List.of(
                new PageKey(Messages.text("keys.palette"), Messages.text("keys.palette.means")),
                new PageKey(Messages.text("keys.pages"), Messages.text("keys.pages.means")),
                new PageKey(Messages.text("keys.nextServer"), Messages.text("keys.nextServer.means")),
                new PageKey(Messages.text("keys.filter"), Messages.text("keys.filter.means")),
                new PageKey(Messages.text("keys.open"), Messages.text("keys.open.means")),
                new PageKey(Messages.text("keys.escape"), Messages.text("keys.escape.means")),
                new PageKey(Messages.text("keys.refresh"), Messages.text("keys.refresh.means")),
                new PageKey("+ \u2212", Messages.text("keys.rate.means")),
                new PageKey(Messages.text("keys.copy"), Messages.text("keys.copy.means")),
                new PageKey(Messages.text("keys.export"), Messages.text("keys.export.means")),
                new PageKey("[ ]", Messages.text("range.keys.move")),
                new PageKey("L", Messages.text("range.keys.live")),
                new PageKey(Messages.text("keys.navigation"), Messages.text("keys.navigation.means")),
                new PageKey(Messages.text("keys.lock"), Messages.text("keys.lock.means")),
                new PageKey(Messages.text("keys.replay"), Messages.text("keys.replay.means")),
                new PageKey(Messages.text("keys.goToTime"), Messages.text("keys.goToTime.means")),
                new PageKey(Messages.text("keys.copyReference"), Messages.text("keys.copyReference.means")),
                new PageKey(Messages.text("keys.replayPlay"), Messages.text("keys.replayPlay.means")),
                new PageKey(Messages.text("keys.replayStep"), Messages.text("keys.replayStep.means")),
                new PageKey(Messages.text("keys.replayJump"), Messages.text("keys.replayJump.means")),
                new PageKey(Messages.text("keys.help"), Messages.text("shell.help")),
                new PageKey(Messages.text("keys.sheet"), Messages.text("keys.sheet.means")));
    }
}
