package org.howdah.ui.vault;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.howdah.credentials.vault.Generation;
import org.howdah.credentials.vault.VaultException.Problem;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;

/// A vault that does not open for another reason than its key: what is wrong, and the ways out. Nothing is overwritten by
/// any of them.
final class Trouble {
    private static final int LONGEST = 600;

    private final VaultPorts ports;
    private final Runnable onResize;
    private final Runnable onAgain;
    private final Runnable onOlder;
    private final Runnable onEmpty;
    private final Consumer<Generation> onRestore;
    private final Consumer<VaultWork.Failure> onProblem;

    /// @param onResize there are more buttons now
    /// @param onAgain the file is another now: try again
    /// @param onOlder open it although it is older
    /// @param onRestore put this one in its place, once a key for it was typed
    /// @param onEmpty there is no vault any more, and one can be made
    Trouble(VaultPorts ports, Runnable onResize, Runnable onAgain, Runnable onOlder, Runnable onEmpty,
            Consumer<Generation> onRestore, Consumer<VaultWork.Failure> onProblem) {
        this.ports = ports;
        this.onResize = onResize;
        this.onAgain = onAgain;
        this.onOlder = onOlder;
        this.onEmpty = onEmpty;
        this.onRestore = onRestore;
        this.onProblem = onProblem;
    }

    /// Whether only the key is to blame, so that another may be tried at once.
    static boolean isAboutTheKey(Problem problem) {
        return switch (problem) {
            case WRONG_KEY, TOO_SOON, NO_SUCH_SLOT, UNUSABLE_KEY, NEEDS_MEMORY -> true;
            default -> false;
        };
    }

    /// Puts words and buttons in the place of the keys.
    void show(Problem problem, String sentence, Label title, Label why, Pane ways) {
        title.setText(title(problem));
        why.setText(SafeText.line(sentence, LONGEST));
        ways.getChildren().clear();
        switch (problem) {
            case DAMAGED, ALTERED -> {
                generations(ways);
                ways.getChildren().add(button("vaultEmpty", Messages.text("vault.startEmpty"), this::startEmpty));
            }
            case OLDER_THAN_SEEN -> {
                ways.getChildren().add(button("vaultOlder", Messages.text("vault.openOlder"), onOlder));
                generations(ways);
            }
            case ABSENT -> {
                generations(ways);
                ways.getChildren().add(button("vaultCreate", Messages.text("vault.create.title"), onEmpty));
            }
            case NEWER_VERSION -> {
                // Only another Howdah can help; to go on without is below.
            }
            default -> ways.getChildren().add(button("vaultAgain", Messages.text("vault.tryAgain"), onAgain));
        }
    }

    private static String title(Problem problem) {
        return switch (problem) {
            case DAMAGED -> Messages.text("vault.trouble.damaged");
            case ALTERED -> Messages.text("vault.trouble.altered");
            case NEWER_VERSION -> Messages.text("vault.trouble.newer");
            case OLDER_THAN_SEEN -> Messages.text("vault.trouble.older");
            case ABSENT -> Messages.text("vault.trouble.absent");
            case LOCKED_BY_OTHER -> Messages.text("vault.trouble.busy");
            case UNSAFE_PERMISSIONS -> Messages.text("vault.trouble.permissions");
            default -> Messages.text("vault.trouble.unreadable");
        };
    }

    private void generations(Pane ways) {
        int place = ways.getChildren().size();
        ports.work().ask(() -> ports.vault().generations(), found -> {
            List<Button> buttons = found.stream().filter(Generation::isReadable).map(this::restore).toList();
            ways.getChildren().addAll(Math.min(place, ways.getChildren().size()), buttons);
            if (buttons.isEmpty()) {
                Label none = new Label(Messages.text("vault.noGenerations"));
                none.getStyleClass().add(Styles.MUTED);
                none.setWrapText(true);
                none.setMinHeight(Label.USE_PREF_SIZE);
                ways.getChildren().addFirst(none);
            }
            onResize.run();
        }, onProblem);
    }

    private Button restore(Generation generation) {
        return button("vaultRestore" + generation.number(), Messages.text("vault.restore",
                Times.dateAndTime(generation.saved(), ZoneId.systemDefault())),
                () -> onRestore.accept(generation));
    }

    private void startEmpty() {
        ports.work().ask(() -> ports.vault().setAside(), _ -> onEmpty.run(), onProblem);
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("tall");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
