package org.howdah.postgres.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.howdah.model.server.ServerVersion;

/// Which statement asks which version what. One line a query: its folder, and the versions from which its files hold.
/// A version newer than any known gets the newest known file.
public final class SqlCatalog {
    /// Every file under `resources/org/howdah/postgres/query`; a test holds this list against the folder.
    static final Map<String, List<String>> VERSIONS = Map.ofEntries(
            Map.entry("blocking", List.of("9.6")),
            Map.entry("capabilities", List.of("9.6", "14")),
            Map.entry("checkpointer", List.of("9.6", "17", "18")),
            Map.entry("control", List.of("9.6", "10")),
            Map.entry("database_ages", List.of("9.6")),
            Map.entry("database_sizes", List.of("9.6", "10")),
            Map.entry("databases", List.of("9.6", "12", "14")),
            Map.entry("extensions", List.of("9.6")),
            Map.entry("held_locks", List.of("9.6")),
            Map.entry("idle_sessions", List.of("9.6")),
            Map.entry("memberships", List.of("9.6")),
            Map.entry("names", List.of("9.6")),
            Map.entry("quiet_sessions", List.of("10")),
            Map.entry("second", List.of("9.6")),
            Map.entry("session_details", List.of("10", "13", "14")),
            Map.entry("session_encryption", List.of("9.6", "12")),
            Map.entry("session_locks", List.of("9.6", "14")),
            Map.entry("session_traits", List.of("9.6", "12")),
            Map.entry("sessions", List.of("9.6", "10", "13", "14")),
            Map.entry("settings", List.of("9.6")),
            Map.entry("standby", List.of("9.6", "10")),
            Map.entry("statement_text", List.of("9.6")),
            Map.entry("temp_files", List.of("9.6", "12")),
            Map.entry("time_zone", List.of("9.6")),
            Map.entry("wait_events", List.of("9.6", "17")),
            Map.entry("wal", List.of("9.6", "10", "14")),
            Map.entry("wal_senders", List.of("9.6", "10", "12")));

    /// Marks our statements in the server's log and in pg_stat_statements.
    static final String TAG = "/* howdah */ ";

    private final Map<String, NavigableMap<ServerVersion, String>> statements;

    public SqlCatalog() {
        this.statements = VERSIONS.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                        entry -> load(entry.getKey(), entry.getValue())));
    }

    /// The statement that asks this version; nothing for a version below the query's lowest.
    public Optional<String> find(String query, ServerVersion version) {
        NavigableMap<ServerVersion, String> byVersion = statements.get(query);
        if (byVersion == null) {
            throw new IllegalArgumentException("There is no query named " + query);
        }
        return Optional.ofNullable(byVersion.floorEntry(version)).map(Map.Entry::getValue);
    }

    /// For queries that every supported version has.
    public String get(String query, ServerVersion version) {
        return find(query, version)
                .orElseThrow(() -> new IllegalArgumentException(query + " has no statement for " + version));
    }

    private static NavigableMap<ServerVersion, String> load(String query, List<String> versions) {
        NavigableMap<ServerVersion, String> loaded = new TreeMap<>();
        versions.forEach(version -> loaded.put(ServerVersion.of(version), read(query + "/" + version + ".sql")));
        return loaded;
    }

    /// Comments stay at home: they explain the file to us, and would travel with every parse.
    private static String read(String file) {
        try (InputStream in = SqlCatalog.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The statement " + file + " is missing from this build");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return TAG + text.lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
