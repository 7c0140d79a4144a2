package org.howdah.credentials.vault;

import java.nio.file.Path;

/// Where a vault lies.
///
/// @param file the vault itself; its lock and its earlier generations lie beside it
/// @param seen remembers the newest generation that was seen; in another folder, so that who puts back the one does not
///         put back the other by the way
public record VaultPlace(Path file, Path seen) {
    /// The usual names in these folders.
    public static VaultPlace in(Path configuration, Path state) {
        return new VaultPlace(configuration.resolve("vault"), state.resolve("vault.seen"));
    }

    Path lock() {
        return beside(".lock");
    }

    Path fresh() {
        return beside(".new");
    }

    Path generation(int number) {
        return beside("." + number);
    }

    Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    Path folder() {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }
}
