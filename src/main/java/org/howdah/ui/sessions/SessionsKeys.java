package org.howdah.ui.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.howdah.analysis.SessionDuration;
import org.howdah.analysis.SessionGrouping;
import org.howdah.analysis.SessionMode;
import org.howdah.analysis.SessionWish;
import org.howdah.text.TableText.Format;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.PageKey;
import org.howdah.ui.control.TableCopies;
import org.jspecify.annotations.Nullable;

/// The keys of the page, which also stand in the command palette. None of them changes anything on a server. Screen
/// thread.
final class SessionsKeys {
    private static final Map<KeyCode, SessionMode> MODES = Map.of(
            KeyCode.DIGIT1, SessionMode.ACTIVE, KeyCode.DIGIT2, SessionMode.WAITING, KeyCode.DIGIT3,
            SessionMode.BLOCKING, KeyCode.DIGIT4, SessionMode.IDLE_IN_TRANSACTION, KeyCode.DIGIT5, SessionMode.ALL);

    /// Those of which each press is another step.
    private static final Set<KeyCode> STEPS = Set.of(KeyCode.SPACE, KeyCode.T, KeyCode.G, KeyCode.V);

    /// What they do; the page does it.
    interface Actions {
        void wish(UnaryOperator<SessionWish> change);

        void togglePause();

        /// Clears the filter, then closes the detail.
        ///
        /// @return whether there was anything to undo
        boolean back();

        void wrapQuery();

        void copyQuery();

        void showBlockers();

        /// Hides or shows what stands below the chosen row.
        void foldChosen(boolean fold);
    }

    private final Actions actions;
    /// A key that is held down comes again and again, but was pressed once.
    private @Nullable KeyCode held;

    SessionsKeys(Actions actions) {
        this.actions = actions;
    }

    void install(Node page) {
        page.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            boolean again = event.getCode() == held;
            held = event.getCode();
            if (again && STEPS.contains(held) && !(event.getTarget() instanceof TextInputControl)) {
                event.consume();
            } else {
                pressed(event);
            }
        });
        page.addEventFilter(KeyEvent.KEY_RELEASED, _ -> held = null);
    }

    private void pressed(KeyEvent event) {
        boolean isSpecial = event.getCode() == KeyCode.ESCAPE
                || (event.getCode() == KeyCode.SPACE && event.isControlDown());
        boolean isPlain = !isSpecial && !isModified(event) && !(event.getTarget() instanceof TextInputControl);
        if ((isSpecial && special(event)) || (isPlain && plain(event))) {
            event.consume();
        }
    }

    private boolean special(KeyEvent event) {
        return switch (event.getCode()) {
            case ESCAPE -> actions.back();
            // In a field it offers words.
            case SPACE -> !(event.getTarget() instanceof TextInputControl) && run(actions::togglePause);
            default -> false;
        };
    }

    private boolean plain(KeyEvent event) {
        SessionMode mode = MODES.get(event.getCode());
        if (mode != null) {
            return run(() -> actions.wish(wish -> wish.withMode(mode)));
        }
        return switch (event.getCode()) {
            // A button that has the keyboard is pressed by it.
            case SPACE -> !(event.getTarget() instanceof Labeled) && run(actions::togglePause);
            case T -> run(() -> actions.wish(wish -> wish.withDuration(wish.duration().next())));
            case G -> run(() -> actions.wish(wish -> wish.withGrouping(wish.grouping().next())));
            case V -> run(actions::wrapQuery);
            case Y -> run(actions::copyQuery);
            case B -> run(actions::showBlockers);
            case LEFT -> run(() -> actions.foldChosen(true));
            case RIGHT -> run(() -> actions.foldChosen(false));
            default -> false;
        };
    }

    static boolean isModified(KeyEvent event) {
        return event.isShortcutDown() || event.isControlDown() || event.isAltDown() || event.isMetaDown();
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    /// For the sheet of keys.
    static List<PageKey> keys() {
        return List.of(
                new PageKey("1 … 5", Messages.text("sessions.keys.modes")),
                new PageKey(Messages.text("keys.space"), Messages.text("sessions.do.pause")),
                new PageKey("T", Messages.text("sessions.timeTip")),
                new PageKey("G", Messages.text("sessions.groupTip")),
                new PageKey("← →", Messages.text("sessions.keys.fold")),
                new PageKey("B", Messages.text("sessions.do.blockers")),
                new PageKey("Y", Messages.text("sessions.do.copyQuery")),
                new PageKey("V", Messages.text("sessions.keys.wrap")),
                new PageKey("Ctrl+Shift+C", Messages.text("table.copyMarkdown")),
                new PageKey("Ctrl+E", Messages.text("table.export")));
    }

    /// For the command palette.
    static List<PageAction> actions(Actions actions, TableCopies<?, ?> copies) {
        List<PageAction> all = new ArrayList<>();
        int number = 0;
        for (SessionMode mode : SessionMode.values()) {
            number++;
            all.add(new PageAction("mode-" + mode.name().toLowerCase(java.util.Locale.ROOT),
                    Messages.text("sessions.do.mode", SessionsTools.title(mode)),
                    Integer.toString(number), () -> actions.wish(wish -> wish.withMode(mode))));
        }
        for (SessionGrouping grouping : SessionGrouping.values()) {
            all.add(new PageAction("group-" + grouping.name().toLowerCase(java.util.Locale.ROOT),
                    Messages.text("sessions.do.group", SessionsTools.title(grouping)), "G",
                    () -> actions.wish(wish -> wish.withGrouping(grouping))));
        }
        for (SessionDuration duration : SessionDuration.values()) {
            all.add(new PageAction("time-" + duration.name().toLowerCase(java.util.Locale.ROOT),
                    Messages.text("sessions.do.time", SessionsTools.title(duration)), "T",
                    () -> actions.wish(wish -> wish.withDuration(duration))));
        }
        all.add(new PageAction("pause", Messages.text("sessions.do.pause"), Messages.text("keys.space"),
                actions::togglePause));
        all.add(new PageAction("blockers", Messages.text("sessions.do.blockers"), "B", actions::showBlockers));
        all.add(new PageAction("copy-query", Messages.text("sessions.do.copyQuery"), "Y", actions::copyQuery));
        all.add(new PageAction("copy-markdown", Messages.text("table.copyMarkdown"), "Ctrl+Shift+C",
                () -> copies.copyChosen(Format.MARKDOWN)));
        all.add(new PageAction("export", Messages.text("table.export"), "Ctrl+E", copies::export));
        return all;
    }
}
