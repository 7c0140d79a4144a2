package org.howdah.credentials.vault;

import java.util.HexFormat;

/// A vault's name for life, made at random with it.
///
/// @param hex its 16 bytes
record VaultId(String hex) {
    static final int LENGTH = 16;

    static VaultId of(byte[] bytes) {
        return new VaultId(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
