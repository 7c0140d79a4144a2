package org.howdah.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.howdah.fixture.Kills;

/// Kills processes that save a list of servers, each at another moment, and looks at what they leave.
final class RegistryKills {
    private static final int MOST_SAVES = 40;
    private static final int MOST_NANOS = 5_000_000;

    private RegistryKills() {}

    static void run(Path folder, int rounds) throws Exception {
        ServerRegistry registry = new ServerRegistry(folder);
        registry.add(Servers.named("counted"));
        for (int i = 0; i < 50; i++) {
            registry.add(Servers.named("other " + i));
        }
        Kills kills = new Kills(MOST_SAVES, MOST_NANOS);
        for (int round = 0; round < rounds; round++) {
            long acknowledged = kills.kill(RegistryWriter.start(folder, "counted", 0));
            ServerList left = new ServerRegistry(folder).list();
            // What was told to be saved is there; the one that was being saved may be.
            assertThat(left.generation()).as("round %d", round).isBetween(acknowledged, acknowledged + 1);
            assertThat(left.servers()).hasSize(51);
            assertThat(registry.update(list -> list.replaced(Servers.withCores(list.servers().getFirst(),
                    1_000 + (int) (list.generation() % 2)))).generation()).isGreaterThanOrEqualTo(left.generation());
        }
    }
}
