package org.howdah.credentials.vault;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;

/// A process of its own that changes a vault: once, so many times beside others, or until it is killed.
final class VaultWriter {
    static final SecretName COUNTED = new SecretName.Token("counted");

    private VaultWriter() {}

    /// Prints each generation after it was saved.
    ///
    /// @param arguments the folder, and `once`, `endless`, or the name of a token and how often it is counted up
    static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        if (arguments.length > 2) {
            beside(folder, new SecretName.Token(arguments[1]), Integer.parseInt(arguments[2]));
            return;
        }
        try (Vault vault = TestVaults.in(folder); VaultKey key = TestVaults.keyFile(1)) {
            vault.unlock(key);
            do {
                save(vault, COUNTED, System.out);
            } while (arguments[1].equals("endless"));
        }
    }

    /// Opens and locks it each time, as two programs do that are used in turn.
    private static void beside(Path folder, SecretName name, int count) throws Exception {
        try (Vault vault = TestVaults.in(folder, Duration.ofMinutes(2)); VaultKey key = TestVaults.keyFile(1)) {
            for (int i = 0; i < count; i++) {
                vault.unlock(key);
                save(vault, name, System.out);
                vault.lock(LockReason.BY_USER);
            }
        }
    }

    /// In one piece, so that nobody reads half a number.
    private static void save(Vault vault, SecretName name, PrintStream out) throws VaultException {
        int before = vault.secret(name).map(VaultWriter::number).orElse(0);
        vault.put(name, Integer.toString(before + 1).toCharArray());
        out.print(vault.overview().generation() + "\n");
        out.flush();
    }

    static int number(char[] secret) {
        return Integer.parseInt(String.valueOf(secret));
    }

    /// Makes a vault with some secrets, which the writers open with key file 1.
    static void prepare(Path folder) throws VaultException {
        try (Vault vault = TestVaults.in(folder); VaultKey key = TestVaults.keyFile(1)) {
            vault.create(key, false);
            for (int i = 0; i < 4; i++) {
                vault.put(new SecretName.Token("other " + i), "kept".toCharArray());
            }
        }
    }
}
