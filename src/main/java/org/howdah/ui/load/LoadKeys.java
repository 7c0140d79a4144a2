package org.howdah.ui.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.howdah.model.history.LoadDimension;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;

/// The keys of the chart, twins of what the mouse does. Screen thread.
final class LoadKeys {
    /// What they do; the page does it.
    interface Actions {
        LoadGestures gestures();

        void divideBy(LoadDimension dimension);

        /// Takes the filter away, then the brush.
        ///
        /// @return whether there was one
        boolean back();

        void toggleTable();
    }

    private final Actions actions;

    LoadKeys(Actions actions) {
        this.actions = actions;
    }

    /// @param page where Esc and Backspace hold wherever the keyboard is
    /// @param chart that has the others
    void install(Node page, Node chart) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (onPage(event)) {
                event.consume();
            }
        });
        chart.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!event.isControlDown() && !event.isAltDown() && !event.isMetaDown() && onChart(event)) {
                event.consume();
            }
        });
    }

    private boolean onPage(KeyEvent event) {
        return switch (event.getCode()) {
            case ESCAPE -> actions.back();
            case BACK_SPACE -> !event.isControlDown() && run(() -> actions.gestures().zoomOut());
            case C -> isPlain(event) && run(() -> actions.gestures().compare(false));
            case E -> isPlain(event) && run(() -> actions.gestures().compare(true));
            default -> false;
        };
    }

    private static boolean isPlain(KeyEvent event) {
        return !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown();
    }

    private boolean onChart(KeyEvent event) {
        LoadGestures gestures = actions.gestures();
        boolean extend = event.isShiftDown();
        KeyCode code = event.getCode();
        return switch (code) {
            case LEFT -> run(() -> gestures.moveBrush(-1, extend));
            case RIGHT -> run(() -> gestures.moveBrush(1, extend));
            case UP -> run(() -> gestures.moveBand(1));
            case DOWN -> run(() -> gestures.moveBand(-1));
            case ENTER -> run(gestures::zoomIntoBrush);
            case SPACE -> run(gestures::chooseBand);
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
                new PageKey("← →", Messages.text("load.keys.brush")),
                new PageKey("Shift+← →", Messages.text("load.keys.extend")),
                new PageKey("↑ ↓", Messages.text("load.keys.band")),
                new PageKey(Messages.text("keys.space"), Messages.text("load.keys.filter")),
                new PageKey("Enter", Messages.text("load.keys.zoom")),
                new PageKey("C", Messages.text("load.keys.compare")),
                new PageKey("E", Messages.text("load.keys.explain")),
                new PageKey("Backspace", Messages.text("load.keys.back")),
                new PageKey("Esc", Messages.text("load.keys.clear")));
    }

    /// For the command palette.
    static List<PageAction> actions(Actions actions) {
        List<PageAction> all = new ArrayList<>();
        for (LoadDimension dimension : SliceMenu.DIMENSIONS) {
            all.add(new PageAction("slice-" + dimension.name().toLowerCase(Locale.ROOT),
                    Messages.text("load.do.slice", LoadWords.title(dimension)), "",
                    () -> actions.divideBy(dimension)));
        }
        all.add(new PageAction("as-table", Messages.text("load.do.table"), "", actions::toggleTable));
        all.add(new PageAction("compare", Messages.text("compare.do.compare"), "C",
                () -> actions.gestures().compare(false)));
        all.add(new PageAction("explain", Messages.text("compare.do.explain"), "E",
                () -> actions.gestures().compare(true)));
        all.add(new PageAction("zoom", Messages.text("load.keys.zoom"), "Enter",
                () -> actions.gestures().zoomIntoBrush()));
        all.add(new PageAction("zoom-out", Messages.text("load.keys.back"), "Backspace",
                () -> actions.gestures().zoomOut()));
        return all;
    }
}
