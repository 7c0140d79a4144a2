package org.howdah.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a server started by {@link PostgresProcess} is made of.
///
/// @param binaries the programs it runs
/// @param folder where it lives (data directory, log, nothing else); must not exist yet, is removed at the end
/// @param configuration settings of `postgresql.conf` by name, such as `shared_preload_libraries`; they win over the
///         defaults for a throw-away server (no fsync, loopback only, no Unix socket); `port` is not among them
/// @param accessRules lines of `pg_hba.conf`, below the one that asks the superuser for its password; `trust` is
///         accepted only from the loopback address and for roles named one by one, since with it a superuser runs
///         programs as whoever owns the server (`COPY … FROM PROGRAM`)
public record PostgresSettings(PostgresBinaries binaries, Path folder, Map<String, String> configuration,
        List<String> accessRules) {
    public PostgresSettings {
        folder = folder.toAbsolutePath().normalize();
        configuration = Map.copyOf(configuration);
        accessRules = List.copyOf(accessRules);
        if (configuration.containsKey("port")) {
            throw new IllegalArgumentException("The port is chosen by the system");
        }
        accessRules.forEach(PostgresSettings::requireHarmless);
    }

    private static void requireHarmless(String rule) {
        if (rule.indexOf('\n') >= 0 || rule.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("An access rule is one line: " + rule);
        }
        if (!rule.contains("trust")) {
            return;
        }
        String[] words = rule.strip().split("\\s+", -1);
        boolean loopback = words.length == 5 && (words[3].equals("127.0.0.1/32") || words[3].equals("::1/128"));
        boolean named = words.length > 2 && List.of(words[2].split(",", -1)).stream().allMatch(
                role -> role.matches("[a-z_][a-z0-9_]*") && !role.equals("all")
                        && !role.equals(PostgresProcess.SUPERUSER));
        if (!loopback || !named) {
            throw new IllegalArgumentException("Trust is for named roles on the loopback address only: " + rule);
        }
    }
}
