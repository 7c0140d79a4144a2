package org.howdah.ui.vault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import org.howdah.credentials.vault.KeyFiles;
import org.howdah.credentials.vault.Vault;

/// What the vault's dialogs ask of the rest of the program.
///
/// @param work does what takes long
/// @param autoLock after how long without a key or a click the vault is locked
/// @param look puts the window's theme on a dialog's scene
/// @param capsLock whether letters come out as capitals now
/// @param home of the user, for the path that is shown
public record VaultPorts(Vault vault, VaultWork work, Supplier<Duration> autoLock, Consumer<Scene> look,
        BooleanSupplier capsLock, Path home) {
    /// What reads and makes key files. Nobody else's are looked for: here they are named.
    KeyFiles keyFiles() {
        return new KeyFiles(Map.of(), vault.path());
    }
}
