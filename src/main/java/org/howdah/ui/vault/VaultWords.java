package org.howdah.ui.vault;

import java.nio.file.Path;
import java.time.Duration;
import org.howdah.credentials.vault.PasswordStrength.Rating;
import org.howdah.credentials.vault.SlotType;
import org.howdah.credentials.vault.VaultStatus;
import org.howdah.text.Durations;
import org.howdah.ui.control.Messages;

/// What the vault's dialogs say of states and kinds of keys.
final class VaultWords {
    private VaultWords() {}

    static String of(SlotType type) {
        return switch (type) {
            case PASSWORD -> Messages.text("vault.slot.password");
            case KEY_FILE -> Messages.text("vault.slot.keyFile");
            case KEYCHAIN -> Messages.text("vault.slot.keychain");
            case RECOVERY_CODE -> Messages.text("vault.slot.recoveryCode");
            case PASSWORD_AND_KEY_FILE -> Messages.text("vault.slot.both");
        };
    }

    /// What did not open the vault.
    static String wrong(SlotType type) {
        return switch (type) {
            case PASSWORD, KEYCHAIN -> Messages.text("vault.wrong.password");
            case KEY_FILE -> Messages.text("vault.wrong.keyFile");
            case RECOVERY_CODE -> Messages.text("vault.wrong.recoveryCode");
            case PASSWORD_AND_KEY_FILE -> Messages.text("vault.wrong.both");
        };
    }

    /// Why it is locked.
    static String why(VaultStatus status, Duration autoLock) {
        if (!(status instanceof VaultStatus.Locked locked)) {
            return "";
        }
        return switch (locked.reason()) {
            case START -> Messages.text("vault.locked.start");
            case BY_USER -> Messages.text("vault.locked.byUser");
            case IDLE -> Messages.text("vault.locked.idle", Durations.age(autoLock));
            case SUSPEND -> Messages.text("vault.locked.suspend");
            case SCREEN_LOCKED -> Messages.text("vault.locked.screen");
            case REPLACED -> Messages.text("vault.locked.replaced");
        };
    }

    /// The path as one writes it oneself.
    static String place(Path file, Path home) {
        return file.startsWith(home) ? "~/" + home.relativize(file) : file.toString();
    }

    /// How much of a bar it fills.
    static double share(Rating rating) {
        return switch (rating) {
            case WEAK -> 0.25;
            case FAIR -> 0.5;
            case GOOD -> 0.75;
            case STRONG -> 1;
        };
    }

    static String of(Rating rating) {
        return switch (rating) {
            case WEAK -> Messages.text("vault.strength.weak");
            case FAIR -> Messages.text("vault.strength.fair");
            case GOOD -> Messages.text("vault.strength.good");
            case STRONG -> Messages.text("vault.strength.strong");
        };
    }
}
