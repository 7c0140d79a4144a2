package org.howdah.demo;

import java.nio.file.Path;

/// How a demo server is started.
///
/// @param home the folder of all demo servers of this user; created for the owner only when missing
/// @param binaries the version to run
public record DemoSettings(Path home, PostgresBinaries binaries) {
    public DemoSettings {
        home = home.toAbsolutePath().normalize();
    }
}
