/// The vault: one encrypted file with the passwords, passphrases and tokens that the user gave Howdah to keep. `Vault` is
/// the door for everybody else; under it lie the format (`VaultImage`, `VaultHeader`, `Slot`), the keys (`KeyDerivation`,
/// `KeyRing`) and the saving (`VaultFile`). The format is described for other programs in the site, in `vault.md`.
/// Everything may wait for the disk or half a second for a key, and is for any thread but the screen's, unless it says
/// that it is cheap.
@NullMarked
package org.howdah.credentials.vault;

import org.jspecify.annotations.NullMarked;
