package org.howdah.ui.shell;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.howdah.ui.control.FilterBar;

/// What tests do to the Sessions page of a window, and read from it.
final class SessionsScreen {
    private final WindowFixture window;

    SessionsScreen(WindowFixture window) {
        this.window = window;
    }

    /// As it is for a user who has done nothing yet; the table has the keys.
    void reset() {
        window.source.answer(_ -> null);
        window.robot.interact(() -> {
            while (isDetailOpen()) {
                window.robot.lookup("#detailClose").queryAs(Button.class).fire();
            }
            run("mode-all", "group-none", "time-query");
            filter().setText("-state:idle");
            window.table().getSelectionModel().clearSelection();
            window.table().requestFocus();
        });
        window.settle();
    }

    /// Does what the palette offers.
    void act(String... actions) {
        window.robot.interact(() -> run(actions));
        window.settle();
    }

    private void run(String... actions) {
        for (String action : actions) {
            Objects.requireNonNull(window.shell().page()).actions().stream()
                    .filter(each -> each.id().equals(action)).findFirst().orElseThrow().action().run();
        }
    }

    void press(KeyCode... keys) {
        window.robot.push(keys);
        window.settle();
    }

    void setFilter(String text) {
        window.robot.interact(() -> filter().setText(text));
        window.settle();
    }

    void select(int pid) {
        window.robot.interact(() -> {
            window.table().requestFocus();
            window.table().getSelectionModel().clearAndSelect(window.pids().indexOf(pid));
        });
        window.settle();
    }

    FilterBar filter() {
        return window.node("filterBar", FilterBar.class);
    }

    /// Those of the filter that stand in chips.
    List<String> words() {
        return window.robot.lookup(".filter-word").queryAll().stream()
                .map(chip -> ((Button) chip).getText()).toList();
    }

    String count() {
        return window.robot.lookup(".filter-count").queryLabeled().getText();
    }

    /// What stands in the place of the table; empty while the table does.
    String emptyTitle() {
        return window.node("sessionsEmpty", Node.class).isVisible()
                ? window.robot.lookup("#sessionsEmpty .section-title").queryLabeled().getText()
                : "";
    }

    /// What a notice says.
    String notice(String id) {
        return window.robot.lookup(window.node(id, Node.class), ".label").queryLabeled().getText();
    }

    boolean isDetailOpen() {
        return window.node("detailHost", Node.class).isVisible();
    }

    String detail() {
        // A window that was torn off has one as well.
        return isDetailOpen() ? ((Label) window.stage().getScene().lookup("#detailPid")).getText() : "";
    }

    /// Ids of the columns that are seen, from the left.
    List<String> columns() {
        return window.table().getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
    }

    /// By what rows are sorted, those that run down with a minus.
    List<String> sort() {
        return window.table().getSortOrder().stream()
                .map(column -> (column.getSortType() == TableColumn.SortType.DESCENDING ? "-" : "") + column.getId())
                .toList();
    }

    String clipboard() {
        AtomicReference<String> copied = new AtomicReference<>("");
        window.robot.interact(() -> copied.set(Clipboard.getSystemClipboard().getString()));
        return copied.get();
    }

    void emptyClipboard() {
        window.robot.interact(() -> {
            ClipboardContent nothing = new ClipboardContent();
            nothing.putString("");
            Clipboard.getSystemClipboard().setContent(nothing);
        });
    }
}
