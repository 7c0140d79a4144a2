package org.howdah.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.howdah.files.PrivateFiles;
import org.jspecify.annotations.Nullable;

/// Where Howdah keeps its files: by the operating system's convention, or all in one folder with `--home` or HOWDAH_HOME.
///
/// @param configuration what the user decided
/// @param data what cannot be had again
/// @param state logs
/// @param cache what can be made again at any time
record Folders(Path configuration, Path data, Path state, Path cache) {
    /// Finds the folders without making them.
    static Folders find(@Nullable Path home, Map<String, String> environment, String osName, Path userHome) {
        String named = environment.get("HOWDAH_HOME");
        Path root = home != null ? home : named != null && !named.isEmpty() ? Path.of(named) : null;
        if (root != null) {
            return below(root.toAbsolutePath().normalize());
        }
        if (osName.startsWith("Windows")) {
            return below(Path.of(environment.getOrDefault("APPDATA", userHome.toString())).resolve("Howdah"));
        }
        if (osName.startsWith("Mac")) {
            return below(userHome.resolve("Library/Application Support/Howdah"));
        }
        return new Folders(
                xdg(environment, "XDG_CONFIG_HOME", userHome.resolve(".config")),
                xdg(environment, "XDG_DATA_HOME", userHome.resolve(".local/share")),
                xdg(environment, "XDG_STATE_HOME", userHome.resolve(".local/state")),
                xdg(environment, "XDG_CACHE_HOME", userHome.resolve(".cache")));
    }

    private static Folders below(Path root) {
        return new Folders(root, root, root, root.resolve("cache"));
    }

    private static Path xdg(Map<String, String> environment, String name, Path otherwise) {
        String value = environment.get(name);
        // The specification: a path that is not absolute is to be ignored.
        Path base = value == null || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
        return base.resolve("howdah");
    }

    Path log() {
        return state.resolve("log");
    }

    /// Of what was recorded.
    Path history() {
        return data.resolve("history");
    }

    /// Of the demo servers, which never enter the user's own files.
    Path demo() {
        return data.resolve("demo");
    }

    /// Makes a folder that only its owner may enter, if it is not there.
    static Path make(Path folder) throws IOException {
        return PrivateFiles.makeFolder(folder);
    }
}
