package org.howdah.ui.vault;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.howdah.credentials.vault.LockReason;
import org.howdah.credentials.vault.SlotType;
import org.howdah.credentials.vault.Vault;
import org.howdah.credentials.vault.VaultPlace;
import org.howdah.credentials.vault.VaultStatus;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.control.picture.PictureWindow;
import org.howdah.ui.control.picture.Sampled;
import org.howdah.ui.fx.JavaFxThread;

/// The vault's dialogs, of a vault that is not there.
public final class VaultPictures {
    private static final Duration AUTO_LOCK = Duration.ofMinutes(15);
    private static final String CODE = "7K3QX-M0ZT4-9VBRC-E2HJN-5WD8S-G";

    private VaultPictures() {}

    /// A picture of each dialog that can be made without a vault.
    public static List<Picture> of(Sampled sampled) {
        return List.of(
                Picture.of("vault-create", sampled, window -> dialogs(window, true).unlock()),
                Picture.of("vault-recovery-code", sampled,
                        window -> dialogs(window, false).showCode(CODE.toCharArray())),
                Picture.of("vault-unlock", sampled, window -> unlock(window, Optional.empty())),
                Picture.of("vault-wrong-password", sampled, window -> unlock(window,
                        Optional.of(Messages.text("vault.wrongIn", VaultWords.wrong(SlotType.PASSWORD), "2")))));
    }

    private static void unlock(PictureWindow window, Optional<String> problem) {
        dialogs(window, problem.isPresent()).openUnlock(() -> {}).pretend(
                new VaultStatus.Locked(LockReason.IDLE, false, false, Optional.empty()), problem);
    }

    private static VaultDialogs dialogs(PictureWindow window, boolean capsLock) {
        Path folder = Path.of("~", ".config", "howdah");
        Vault none = new Vault(VaultPlace.in(folder, folder), task -> {
            throw new IllegalStateException("No key is derived for a picture");
        }, InstantSource.fixed(Instant.EPOCH), () -> 0, Duration.ZERO);
        return new VaultDialogs(new VaultPorts(none, new VaultWork(Runnable::run, new JavaFxThread()), () -> AUTO_LOCK,
                window::look, () -> capsLock, Path.of("/")));
    }
}
