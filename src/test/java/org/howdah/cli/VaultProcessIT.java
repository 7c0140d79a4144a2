package org.howdah.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `howdah vault` as it is shipped, where nobody sits in front of it.
final class VaultProcessIT {
    @TempDir
    private Path home;

    @Test
    void aKeyFileOpensTheVaultAndWithoutOneTheExitCodeIsThree() throws Exception {
        Path key = home.resolve("key");
        assertThat(run(0, Map.of(), "create", "--key-file", key.toString())).anyMatch(line -> line.contains("made"));
        Map<String, String> named = Map.of("HOWDAH_KEY_FILE", key.toString());
        assertThat(run(0, named, "check").getFirst()).startsWith("The vault is whole: saved 1 time,");
        assertThat(run(3, Map.of(), "check").getFirst()).contains("Nobody can be asked");
        byte[] vault = Files.readAllBytes(home.resolve("vault"));
        vault[vault.length - 1] ^= 1;
        Files.write(home.resolve("vault"), vault);
        assertThat(run(3, named, "check").getFirst()).contains("The vault is damaged").contains("earlier generation");
    }

    private List<String> run(int code, Map<String, String> environment, String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of("vault"));
        words.addAll(List.of(arguments));
        try (HowdahProcess process = HowdahProcess.start(home, environment, words.toArray(String[]::new))) {
            assertThat(process.exitCode()).as("%s %s", process.out(), process.errors()).isEqualTo(code);
            return code == 0 ? process.out() : process.errors();
        }
    }
}
