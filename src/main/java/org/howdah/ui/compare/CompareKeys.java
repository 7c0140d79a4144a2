package org.howdah.ui.compare;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;

/// The keys of the page. Screen thread.
final class CompareKeys {
    /// What they do; the page does it.
    interface Actions {
        /// Moves the keyboard to the explanation.
        void why();

        /// To the range that was shown before.
        void back();

        /// Takes the filter of the table away.
        ///
        /// @return whether there was one
        boolean clearFilter();

        void against(CompareChoice.Against wanted);
    }

    private final Actions actions;

    CompareKeys(Actions actions) {
        this.actions = actions;
    }

    void install(Node page) {
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown();
        boolean done = switch (event.getCode()) {
            case E -> plain && run(actions::why);
            case BACK_SPACE -> plain && run(actions::back);
            case ESCAPE -> actions.clearFilter();
            default -> false;
        };
        if (done) {
            event.consume();
        }
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    /// For the sheet of keys.
    static List<PageKey> keys() {
        return List.of(
                new PageKey("E", Messages.text("compare.keys.explain")),
                new PageKey("↑ ↓", Messages.text("compare.keys.lines")),
                new PageKey("Enter", Messages.text("compare.keys.open")),
                new PageKey("Backspace", Messages.text("load.keys.back")));
    }

    /// For the command palette.
    static List<PageAction> actions(Actions actions) {
        return List.of(
                new PageAction("explain", Messages.text("compare.keys.explain"), "E", actions::why),
                against(actions, CompareChoice.Against.HOUR_BEFORE),
                against(actions, CompareChoice.Against.DAY_BEFORE),
                against(actions, CompareChoice.Against.WEEK_BEFORE));
    }

    private static PageAction against(Actions actions, CompareChoice.Against wanted) {
        return new PageAction("against-" + wanted.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                Messages.text("compare.do.against", wanted.title()), "", () -> actions.against(wanted));
    }
}
