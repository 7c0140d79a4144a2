package org.howdah.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.howdah.fixture.Kills;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The vault between real processes, and in one that has little memory.
final class VaultIT {
    private static final int SAVES = 500;
    private static final int KILLS = 12;

    @TempDir
    private Path folder;

    @Test
    void noAlteredVaultOpensAndNoneTakesMoreThanOneDerivationOrTheMemory() throws Exception {
        Process process = Kills.startCalculation(VaultMutants.class);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(" opened 0 errors 0 ").contains(" most 1 ");
        assertThat(Integer.parseInt(said.split(" ", 3)[1])).isGreaterThan(40_000);
    }

    @Test
    void aLockedVaultLeavesNothingInTheHeap() throws Exception {
        Path dump = folder.resolve("heap.hprof");
        String password = "xq7Zp2LmW9vRtB4kYd8HnC3sFj6GuE1a";
        String secret = "Jw5TgM8yQc2VhXz7KrNb4PfLs9DeUo3i";
        Process process = Kills.start(VaultHeap.class, folder.toString(), dump.toString());
        try (var in = process.getOutputStream()) {
            in.write((password + secret).getBytes(StandardCharsets.US_ASCII));
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("secrets=1");
        byte[] heap = Files.readAllBytes(dump);
        assertThat(find(heap, "VaultHeap".getBytes(StandardCharsets.US_ASCII))).isTrue();
        for (String canary : List.of(password, secret)) {
            assertThat(find(heap, canary.getBytes(StandardCharsets.US_ASCII))).isFalse();
            assertThat(find(heap, canary.getBytes(StandardCharsets.UTF_16BE))).isFalse();
            assertThat(find(heap, canary.getBytes(StandardCharsets.UTF_16LE))).isFalse();
        }
        KeyDerivation derivation = new KeyDerivation(Thread.ofPlatform().factory(), CostRules.of(1L << 30));
        try (VaultKey key = TestVaults.password(password);
                SecretBytes master = VaultFile.read(folder.resolve("vault")).key(key,
                        new KeyRing(derivation, new SecureRandom(), () -> 0))) {
            assertThat(find(heap, master.bytes())).isFalse();
        }
    }

    @Test
    void twoProcessesThatSaveInTurnLoseNothing() throws Exception {
        VaultWriter.prepare(folder);
        List<Process> writers = List.of(
                Kills.start(VaultWriter.class, folder.toString(), "left", Integer.toString(SAVES)),
                Kills.start(VaultWriter.class, folder.toString(), "right", Integer.toString(SAVES)));
        for (Process writer : writers) {
            try (var out = writer.inputReader()) {
                assertThat(out.lines()).hasSize(SAVES);
            }
            assertThat(writer.waitFor(2, TimeUnit.MINUTES)).isTrue();
            assertThat(writer.exitValue()).isZero();
        }
        try (Vault vault = TestVaults.in(folder); VaultKey key = TestVaults.keyFile(1)) {
            vault.unlock(key);
            assertThat(vault.overview().generation()).isEqualTo(5 + 2 * SAVES);
            for (String name : List.of("left", "right")) {
                assertThat(vault.secret(new SecretName.Token(name)).map(VaultWriter::number)).contains(SAVES);
            }
        }
    }

    @Test
    void aKilledProcessLeavesTheOldVaultOrTheNew() throws Exception {
        VaultKills.run(folder, KILLS);
    }

    private static boolean find(byte[] heap, byte[] wanted) {
        for (int at = 0; at <= heap.length - wanted.length; at++) {
            if (heap[at] == wanted[0] && Arrays.equals(heap, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
