package org.howdah.credentials.vault;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What lies in a vault. The list does not change; the secrets in it are shared with the states before and after, so
/// whoever drops a state closes only what the other does not hold.
///
/// @param entries in the order in which they came, no two of one name
/// @param rest fields that only a newer Howdah knows
record VaultBody(List<VaultEntry> entries, ObjectNode rest) implements AutoCloseable {
    VaultBody {
        entries = List.copyOf(entries);
    }

    static VaultBody empty() {
        return new VaultBody(List.of(), JsonNodeFactory.instance.objectNode());
    }

    Optional<VaultEntry> find(SecretName name) {
        return entries.stream().filter(entry -> entry.isCalled(name)).findFirst();
    }

    /// With this secret in place of the one of that name, or behind all others.
    ///
    /// @param id of a new entry
    VaultBody with(SecretName name, SecretChars value, String id) {
        List<VaultEntry> next = new ArrayList<>(entries);
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).isCalled(name)) {
                next.set(i, next.get(i).withValue(value));
                return new VaultBody(next, rest);
            }
        }
        next.add(new VaultEntry(id, Optional.of(name), value, JsonNodeFactory.instance.objectNode()));
        return new VaultBody(next, rest);
    }

    VaultBody without(Collection<SecretName> names) {
        return new VaultBody(entries.stream().filter(entry -> names.stream().noneMatch(entry::isCalled)).toList(),
                rest);
    }

    List<SecretName> names() {
        return entries.stream().flatMap(entry -> entry.name().stream()).toList();
    }

    /// Fills the secrets with zeros that another state does not hold.
    void closeAllBut(VaultBody other) {
        for (VaultEntry entry : entries) {
            if (other.entries.stream().noneMatch(kept -> kept.value() == entry.value())) {
                entry.close();
            }
        }
    }

    @Override
    public void close() {
        entries.forEach(VaultEntry::close);
    }
}
