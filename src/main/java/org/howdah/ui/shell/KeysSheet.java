package org.howdah.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PageKey;
import org.jspecify.annotations.Nullable;

/// The keys of the window on one sheet over it; any key or click puts it away. Screen thread.
///
/// Public for FXML.
public final class KeysSheet extends StackPane {
    private final GridPane grid = new GridPane();
    private @Nullable Node focusedBefore;

    public KeysSheet() {
        setId("keysSheet");
        getStyleClass().add("palette-scrim");
        setAlignment(Pos.CENTER);
        setAccessibleText(Messages.text("keys.title"));
        grid.getStyleClass().add("keys-grid");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().add(keys);
        Label title = new Label(Messages.text("keys.title"));
        title.getStyleClass().add("page-title");
        VBox sheet = new VBox(title, grid);
        sheet.getStyleClass().add("dialog");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().add(sheet);
        setFocusTraversable(true);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            close();
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
        grid.getChildren().clear();
        add(all(), 0);
        add(more, 2);
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

    private void add(List<PageKey> keys, int column) {
        int row = 0;
        for (PageKey key : keys) {
            Label name = new Label(key.keys());
            name.getStyleClass().add("key");
            name.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(name, column, row);
            grid.add(new Label(key.meaning()), column + 1, row++);
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
