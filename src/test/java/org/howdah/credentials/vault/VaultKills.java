package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.howdah.fixture.Kills;

/// Kills processes that save a vault, each at another moment, and looks at what they leave.
final class VaultKills {
    private static final int MOST_SAVES = 20;
    private static final int MOST_NANOS = 8_000_000;

    private VaultKills() {}

    static void run(Path folder, int rounds) throws Exception {
        VaultWriter.prepare(folder);
        Kills kills = new Kills(MOST_SAVES, MOST_NANOS);
        for (int round = 0; round < rounds; round++) {
            long acknowledged = kills.kill(Kills.start(VaultWriter.class, folder.toString(), "endless"));
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
}
