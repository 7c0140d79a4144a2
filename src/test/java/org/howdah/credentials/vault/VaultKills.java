package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/// Kills processes that save a vault, each at another moment, and looks at what they leave.
final class VaultKills {
    private static final long SEED = 42;
    private static final int MOST_SAVES = 20;
    private static final int MOST_NANOS = 8_000_000;

    private VaultKills() {}

    static void run(Path folder, int rounds) throws Exception {
        VaultWriter.prepare(folder);
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            long acknowledged = killOne(folder, random);
            requireWhole(folder, acknowledged, "round " + round);
        }
    }

    /// What was told to be saved is there; the one that was being saved may be. And it can be saved again.
    static void requireWhole(Path folder, long acknowledged, String when) throws Exception {
        try (Vault vault = TestVaults.in(folder); VaultKey key = TestVaults.keyFile(1)) {
            vault.unlock(key);
            assertThat(vault.status()).as(when).isInstanceOfSatisfying(VaultStatus.Open.class,
                    open -> assertThat(open.readOnly()).isFalse());
            long generation = vault.overview().generation();
            assertThat(generation).as(when).isBetween(acknowledged, acknowledged + 1);
            for (int i = 0; i < 4; i++) {
                assertThat(vault.secret(new SecretName.Token("other " + i))).as(when).isPresent();
            }
            assertThat(vault.generations()).as(when).isNotEmpty().allMatch(Generation::isReadable);
            vault.put(new SecretName.Token("after"), when.toCharArray());
            assertThat(vault.overview().generation()).isEqualTo(generation + 1);
        }
    }

    private static long killOne(Path folder, Random random) throws Exception {
        Process process = VaultWriter.start(VaultWriter.class, folder.toString(), "endless");
        try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
            long last = 0;
            for (int saves = 1 + random.nextInt(MOST_SAVES); saves > 0; saves--) {
                last = Long.parseLong(out.readLine());
            }
            long moment = System.nanoTime() + random.nextInt(MOST_NANOS);
            while (System.nanoTime() < moment) {
                Thread.onSpinWait();
            }
            // By its handle, as the process itself would close what it has not given us yet.
            process.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null && !line.isEmpty(); line = out.readLine()) {
                last = Long.parseLong(line);
            }
            return last;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
