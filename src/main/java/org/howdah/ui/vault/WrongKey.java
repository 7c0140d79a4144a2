package org.howdah.ui.vault;

import java.time.Duration;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import org.howdah.credentials.vault.SlotType;
import org.howdah.credentials.vault.Vault;
import org.howdah.text.SafeText;
import org.howdah.ui.control.Messages;

/// What is wrong with what was entered, in a line; after a wrong key it counts the time down until the next attempt. Screen
/// thread.
final class WrongKey {
    private static final int LONGEST = 400;
    private static final double LOOK_MILLIS = 200;

    private final Vault vault;
    private final Label line;
    private final Runnable onChange;

    /// @param onChange told when the time goes by, after which another attempt may be made
    WrongKey(Vault vault, Label line, Runnable onChange) {
        this.vault = vault;
        this.line = line;
        this.onChange = onChange;
    }

    /// @param sentence nothing where nothing is wrong
    void show(Optional<String> sentence) {
        line.setText(sentence.map(words -> SafeText.line(words, LONGEST)).orElse(""));
        line.setVisible(sentence.isPresent());
        line.setManaged(sentence.isPresent());
    }

    /// Whether the next attempt has to wait.
    boolean isWaiting() {
        return !vault.nextAttemptIn().isZero();
    }

    /// Says that the key is wrong, and how long to wait, until that is over.
    void countDown(SlotType tried) {
        Duration left = vault.nextAttemptIn();
        boolean waits = !left.isZero();
        show(Optional.of(waits
                ? Messages.text("vault.wrongIn", VaultWords.wrong(tried), Long.toString(seconds(left)))
                : VaultWords.wrong(tried)));
        onChange.run();
        if (waits) {
            PauseTransition look = new PauseTransition(javafx.util.Duration.millis(LOOK_MILLIS));
            look.setOnFinished(_ -> countDown(tried));
            look.play();
        }
    }

    private static long seconds(Duration left) {
        return Math.max(1, (left.toMillis() + 999) / 1_000);
    }
}
