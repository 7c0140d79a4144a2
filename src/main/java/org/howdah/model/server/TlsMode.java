package org.howdah.model.server;

import java.util.Optional;

/// How much a connection's encryption must prove, in libpq's words, best first.
public enum TlsMode {
    /// Encrypted, certificate from a trusted root, and made out to this host.
    VERIFY_FULL("verify-full"),
    /// Encrypted, certificate from a trusted root, for whatever host.
    VERIFY_CA("verify-ca"),
    /// Encrypted, but by anybody.
    REQUIRE("require"),
    /// Encrypted if the server offers it; an attacker in between can make it not offer.
    PREFER("prefer"), DISABLE("disable");

    private final String sqlName;

    TlsMode(String sqlName) {
        this.sqlName = sqlName;
    }

    /// The value of `sslmode`.
    public String sqlName() {
        return sqlName;
    }

    /// Whether a connection is encrypted or does not come about.
    public boolean isEncrypted() {
        return this != PREFER && this != DISABLE;
    }

    public static Optional<TlsMode> ofSqlName(String name) {
        for (TlsMode mode : values()) {
            if (mode.sqlName.equals(name)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
