package org.howdah.ui.shell;

import java.util.function.Supplier;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Hands letters and digits that are pressed on the frame to the page in it: who has just clicked on a button of the
/// frame means the page with its keys all the same. Screen thread.
final class FrameKeys {
    private FrameKeys() {}

    /// @param frame around the page; keys that nobody in it has used come to it
    /// @param page that is shown; null for none
    static void install(Node frame, Supplier<@Nullable Parent> page) {
        frame.addEventHandler(KeyEvent.ANY, event -> {
            Parent shown = page.get();
            if (shown != null && isMeant(event) && !isWithin(event.getTarget(), shown)) {
                event.consume();
                Event.fireEvent(shown, event.copyFor(shown, shown));
            }
        });
    }

    /// Signs are typed keys, and are those of the whole window.
    private static boolean isMeant(KeyEvent event) {
        return event.getEventType() != KeyEvent.KEY_TYPED
                && (event.getCode().isLetterKey() || event.getCode().isDigitKey())
                && !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown() && !event.isMetaDown()
                && !(event.getTarget() instanceof TextInputControl);
    }

    private static boolean isWithin(Object target, Parent page) {
        Node node = target instanceof Node it ? it : null;
        while (node != null && node != page) {
            node = node.getParent();
        }
        return node == page;
    }
}
