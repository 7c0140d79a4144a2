package org.howdah.credentials.vault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/// One secret with its name. Shared between the states of a vault's content and filled with zeros when the last of them
/// goes.
///
/// @param id random, for life
/// @param name nothing where a newer Howdah knows the kind, and this one only keeps it
/// @param value empty where there is no name
/// @param rest fields that only a newer Howdah knows; written as they were read
record VaultEntry(String id, Optional<SecretName> name, SecretChars value, ObjectNode rest) implements AutoCloseable {
    boolean isCalled(SecretName other) {
        return name.isPresent() && name.get().equals(other);
    }

    VaultEntry withValue(SecretChars other) {
        return new VaultEntry(id, name, other, rest);
    }

    @Override
    public void close() {
        value.close();
    }
}
