package org.howdah.credentials.vault;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;

/// Changes the secrets that lie in the open vault, each time with one save.
final class VaultEntries {
    private static final int ENTRY_ID = 8;
    private static final int LONGEST_SECRET = 65_536;

    private final KeyRing keys;
    private final VaultWork work;

    VaultEntries(KeyRing keys, VaultWork work) {
        this.keys = keys;
        this.work = work;
    }

    void putAll(Map<SecretName, char[]> secrets) throws VaultException {
        for (char[] secret : secrets.values()) {
            requireUsable(secret);
        }
        work.change(present -> {
            VaultBody body = present.body();
            for (Map.Entry<SecretName, char[]> secret : secrets.entrySet()) {
                body = body.with(secret.getKey(), SecretChars.of(secret.getValue().clone()),
                        HexFormat.of().formatHex(keys.random(ENTRY_ID)));
            }
            work.save(present, body);
            return body;
        });
    }

    private static void requireUsable(char[] secret) throws VaultException {
        if (secret.length == 0) {
            throw VaultFaults.unusableSecret("The secret is empty: enter one, or remove it from the vault.");
        }
        if (secret.length > LONGEST_SECRET) {
            throw VaultFaults.unusableSecret("The secret is longer than 65,536 characters: enter a shorter one.");
        }
        Texts.utf8(secret).orElseThrow(() -> VaultFaults.unusableSecret(
                "The secret contains half a character, which no keyboard makes: enter another.")).close();
    }

    void removeAll(Collection<SecretName> names) throws VaultException {
        work.change(present -> {
            VaultBody body = present.body().without(names);
            if (body.entries().size() < present.body().entries().size()) {
                work.save(present, body);
            }
            return body;
        });
    }
}
