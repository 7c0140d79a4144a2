package org.howdah.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;

/// The keys of the charts, twins of what the mouse does. Screen thread.
final class TimelineKeys {
    private static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);

    /// What they do; the page does it.
    interface Actions {
        TimelineGestures gestures();

        /// Chooses another chart.
        ///
        /// @param down -1 for the one above
        void choose(int down);

        /// Pins the chosen chart, or lets it go.
        void pin();

        void hide();

        void showAll();

        void toggleTable();

        void exportTable();

        void exportPicture();
    }

    private final Actions actions;

    TimelineKeys(Actions actions) {
        this.actions = actions;
    }

    /// @param page where Esc, Backspace and export hold wherever the keyboard is
    /// @param charts that have the others
    void install(Node page, Node charts) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (onPage(event)) {
                event.consume();
            }
        });
        charts.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() == charts && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()
                    && onCharts(event)) {
                event.consume();
            }
        });
    }

    private boolean onPage(KeyEvent event) {
        if (EXPORT.match(event)) {
            return run(actions::exportTable);
        }
        return switch (event.getCode()) {
            case ESCAPE -> actions.gestures().back();
            case BACK_SPACE -> !event.isControlDown() && run(() -> actions.gestures().zoomOut());
            default -> false;
        };
    }

    private boolean onCharts(KeyEvent event) {
        boolean extend = event.isShiftDown();
        return switch (event.getCode()) {
            case LEFT -> run(() -> actions.gestures().moveBrush(-1, extend));
            case RIGHT -> run(() -> actions.gestures().moveBrush(1, extend));
            case ENTER -> run(() -> actions.gestures().zoom());
            case UP -> run(() -> actions.choose(-1));
            case DOWN -> run(() -> actions.choose(1));
            case P -> run(actions::pin);
            case H -> run(actions::hide);
            default -> false;
        };
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    /// For the sheet of keys.
    static List<PageKey> keys() {
        return List.of(
                new PageKey("← →", Messages.text("timeline.keys.brush")),
                new PageKey("Shift+← →", Messages.text("timeline.keys.extend")),
                new PageKey("Enter", Messages.text("timeline.keys.zoom")),
                new PageKey("Backspace", Messages.text("timeline.keys.back")),
                new PageKey("Esc", Messages.text("timeline.keys.clear")),
                new PageKey("↑ ↓", Messages.text("timeline.keys.choose")),
                new PageKey("P", Messages.text("timeline.keys.pin")),
                new PageKey("H", Messages.text("timeline.keys.hide")),
                new PageKey("Ctrl+E", Messages.text("timeline.exportTable")));
    }

    /// For the command palette.
    static List<PageAction> actions(Actions actions) {
        List<PageAction> all = new ArrayList<>();
        all.add(new PageAction("export-table", Messages.text("timeline.exportTable"), "Ctrl+E", actions::exportTable));
        all.add(new PageAction("export-picture", Messages.text("timeline.exportPicture"), "", actions::exportPicture));
        all.add(new PageAction("as-table", Messages.text("timeline.keys.table"), "", actions::toggleTable));
        all.add(new PageAction("show-all", Messages.text("timeline.showAll"), "", actions::showAll));
        all.add(new PageAction("zoom", Messages.text("timeline.keys.zoom"), "Enter", () -> actions.gestures().zoom()));
        all.add(new PageAction("zoom-out", Messages.text("timeline.keys.back"), "Backspace",
                () -> actions.gestures().zoomOut()));
        return all;
    }
}
