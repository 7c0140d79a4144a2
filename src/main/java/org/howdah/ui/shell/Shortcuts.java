package org.howdah.ui.shell;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.howdah.ui.control.Copies;

/// The keys that hold on every page. Screen thread.
final class Shortcuts {
    /// What they do; the window does it.
    interface Actions {
        void palette();

        /// Goes to a page.
        ///
        /// @param number of the page, from 1
        void page(int number);

        /// Goes to the next server.
        ///
        /// @param back to the one before
        void nextServer(boolean back);

        void filter();

        void refresh();

        /// Has the server that is shown asked more often, or less.
        void askOften(boolean more);

        void sheet();

        void help();

        void collapse();

        /// Shows the stretch of time after the shown one.
        ///
        /// @param direction -1 for the one before
        void moveRange(int direction);

        void toLive();

        void lockVault();
    }

    /// What they do about the past.
    interface Past {
        /// Turns the window back to a recorded second.
        void replay();

        void goToTime();

        void copyReference();

        /// Whether a recorded second is shown: only then there is something to be played.
        boolean isReplaying();

        void play(boolean backwards);

        /// To another sample.
        void step(boolean ahead);

        /// To another thing that stands out.
        void jump(boolean ahead);

        void toLive();
    }

    private static final KeyCombination PALETTE = new KeyCodeCombination(KeyCode.K, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination LOCK = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FILTER = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COLLAPSE = new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.TAB, KeyCombination.CONTROL_DOWN);
    private static final KeyCombination PREVIOUS = new KeyCodeCombination(
            KeyCode.TAB, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REPLAY = new KeyCodeCombination(
            KeyCode.R, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination GO_TO_TIME = new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination COPY_REFERENCE = new KeyCodeCombination(
            KeyCode.L, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination EXPORT = new KeyCodeCombination(KeyCode.E, KeyCombination.SHORTCUT_DOWN);
    private static final List<KeyCode> DIGITS = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3,
            KeyCode.DIGIT4, KeyCode.DIGIT5, KeyCode.DIGIT6, KeyCode.DIGIT7, KeyCode.DIGIT8, KeyCode.DIGIT9);

    private final Actions actions;
    private final Past past;

    Shortcuts(Actions actions, Past past) {
        this.actions = actions;
        this.past = past;
    }

    void install(Scene scene) {
        // Those with Ctrl come first to the window: a table would take Ctrl+Tab for itself.
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        // Whoever has help of his own, as the bar of a replay, comes first, and so does the table that has the keyboard.
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F1) {
                actions.help();
                event.consume();
            } else if (EXPORT.match(event)) {
                Copies.within(scene.getRoot()).ifPresent(Copies::export);
                event.consume();
            }
        });
    }

    private void pressed(KeyEvent event) {
        int digit = event.isShortcutDown() ? DIGITS.indexOf(event.getCode()) : -1;
        if (PALETTE.match(event)) {
            actions.palette();
        } else if (LOCK.match(event)) {
            actions.lockVault();
        } else if (FILTER.match(event)) {
            actions.filter();
        } else if (COLLAPSE.match(event)) {
            actions.collapse();
        } else if (PREVIOUS.match(event)) {
            actions.nextServer(true);
        } else if (NEXT.match(event)) {
            actions.nextServer(false);
        } else if (event.getCode() == KeyCode.F5) {
            actions.refresh();
        } else if (digit >= 0) {
            actions.page(digit + 1);
        } else if (REPLAY.match(event)) {
            past.replay();
        } else if (GO_TO_TIME.match(event)) {
            past.goToTime();
        } else if (COPY_REFERENCE.match(event)) {
            past.copyReference();
        } else if (!past.isReplaying() || !played(event)) {
            return;
        }
        event.consume();
    }

    /// The keys of a replay.
    ///
    /// @return whether it is one of them
    private boolean played(KeyEvent event) {
        switch (event.getCode()) {
            case SPACE -> {
                // Alone it belongs to what has the keyboard; a table has no use for it in the past.
                if (!event.isShortcutDown() && !(event.getTarget() instanceof TableView<?>)) {
                    return false;
                }
                past.play(event.isShiftDown());
            }
            case LEFT, RIGHT -> {
                if (!event.isAltDown()) {
                    return false;
                }
                boolean ahead = event.getCode() == KeyCode.RIGHT;
                if (event.isShiftDown()) {
                    past.jump(ahead);
                } else {
                    past.step(ahead);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Signs, wherever they lie on the keyboard; not where somebody writes.
    private void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return;
        }
        if ("/".equals(event.getCharacter())) {
            actions.filter();
            event.consume();
        } else if ("?".equals(event.getCharacter())) {
            actions.sheet();
            event.consume();
        } else if ("+".equals(event.getCharacter())) {
            actions.askOften(true);
            event.consume();
        } else if ("-".equals(event.getCharacter())) {
            actions.askOften(false);
            event.consume();
        } else if ("[".equals(event.getCharacter())) {
            actions.moveRange(-1);
            event.consume();
        } else if ("]".equals(event.getCharacter())) {
            actions.moveRange(1);
            event.consume();
        } else if ("l".equalsIgnoreCase(event.getCharacter()) && !event.isShortcutDown() && !event.isControlDown()) {
            if (past.isReplaying()) {
                past.toLive();
            } else {
                actions.toLive();
            }
            event.consume();
        }
    }
}
