package org.howdah.credentials.vault;

import java.nio.file.Path;

/// By what a secret is found in the vault. Never the secret itself.
public sealed interface SecretName {
    /// The password of a role on a server: of all its databases, and of this host and port only, so that whoever changes
    /// those in the list of servers gets no password by it.
    record Login(String host, int port, String role) implements SecretName {}

    /// What opens a file, such as a key of a client certificate.
    record Passphrase(Path file) implements SecretName {
        public Passphrase {
            file = file.toAbsolutePath().normalize();
        }
    }

    /// A secret of something else, such as the token of a webhook.
    record Token(String name) implements SecretName {}

    /// For a list: `howdah on db1:5432`, the path of a file, the name of a token.
    default String words() {
        return switch (this) {
            case Login(var host, var port, var role) -> role + " on " + host + ":" + port;
            case Passphrase(var file) -> file.toString();
            case Token(var name) -> name;
        };
    }
}
