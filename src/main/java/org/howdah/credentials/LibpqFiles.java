package org.howdah.credentials;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where libpq looks for its files on this machine.
///
/// @param environment of this process
/// @param userHome of its user
/// @param windows whether libpq keeps them where Windows' programs do
public record LibpqFiles(Map<String, String> environment, Path userHome, boolean windows) {
    private static final List<Path> SYSTEM_FOLDERS = List.of(
            Path.of("/etc/postgresql-common"), Path.of("/etc"), Path.of("/usr/local/pgsql/etc"));

    public LibpqFiles {
        environment = Map.copyOf(environment);
    }

    /// PGPASSFILE, or the usual one.
    public Path passwordFile() {
        String named = named("PGPASSFILE");
        if (named != null) {
            return Path.of(named);
        }
        return windows ? folder().resolve("pgpass.conf") : userHome.resolve(".pgpass");
    }

    /// PGSERVICEFILE; null where it is not set, and the usual ones are meant.
    @Nullable
    Path namedServiceFile() {
        String named = named("PGSERVICEFILE");
        return named == null ? null : Path.of(named);
    }

    /// The user's own.
    Path serviceFile() {
        return windows ? folder().resolve(".pg_service.conf") : userHome.resolve(".pg_service.conf");
    }

    /// The machine's, of which the first that exists counts. libpq knows the one it was built with.
    List<Path> systemServiceFiles() {
        String named = named("PGSYSCONFDIR");
        List<Path> folders = named == null ? SYSTEM_FOLDERS : List.of(Path.of(named));
        return folders.stream().map(folder -> folder.resolve("pg_service.conf")).toList();
    }

    /// The client's certificate and key where none is named.
    public Path certificate() {
        return folder().resolve("postgresql.crt");
    }

    public Path key() {
        return folder().resolve("postgresql.key");
    }

    private Path folder() {
        String appData = environment.get("APPDATA");
        return windows && appData != null
                ? Path.of(appData, "postgresql")
                : userHome.resolve(".postgresql");
    }

    private @Nullable String named(String variable) {
        String value = environment.get(variable);
        return value == null || value.isEmpty() ? null : value;
    }
}
