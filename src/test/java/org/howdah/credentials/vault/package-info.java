/// Tests of the vault. `TestVaults` makes vaults whose passwords cost next to nothing, which production cannot.
@NullMarked
package org.howdah.credentials.vault;

import org.jspecify.annotations.NullMarked;
