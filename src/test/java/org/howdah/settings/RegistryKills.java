package org.howdah.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/// Kills processes that save a list of servers, each at another moment, and looks at what they leave.
final class RegistryKills {
    private static final long SEED = 42;
    private static final int MOST_SAVES = 40;
    private static final int MOST_NANOS = 5_000_000;

    private RegistryKills() {}

    static void run(Path folder, int rounds) throws Exception {
        ServerRegistry registry = new ServerRegistry(folder);
        registry.add(Servers.named("counted"));
        for (int i = 0; i < 50; i++) {
            registry.add(Servers.named("other " + i));
        }
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            long acknowledged = killOne(folder, random);
            ServerList left = new ServerRegistry(folder).list();
            // What was told to be saved is there; the one that was being saved may be.
            assertThat(left.generation()).as("round %d", round).isBetween(acknowledged, acknowledged + 1);
            assertThat(left.servers()).hasSize(51);
            assertThat(registry.update(list -> list.replaced(Servers.withCores(list.servers().getFirst(),
                    1_000 + (int) (list.generation() % 2)))).generation()).isGreaterThanOrEqualTo(left.generation());
        }
    }

    private static long killOne(Path folder, Random random) throws Exception {
        Process process = RegistryWriter.start(folder, "counted", 0);
        try (BufferedReader out = process.inputReader(StandardCharsets.US_ASCII)) {
            long last = 0;
            for (int saves = 1 + random.nextInt(MOST_SAVES); saves > 0; saves--) {
                last = Long.parseLong(out.readLine());
            }
            long moment = System.nanoTime() + random.nextInt(MOST_NANOS);
            while (System.nanoTime() < moment) {
                Thread.onSpinWait();
            }
            process.destroyForcibly();
            for (String line = out.readLine(); line != null && !line.isEmpty(); line = out.readLine()) {
                last = Long.parseLong(line);
            }
            return last;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
