package org.howdah.demo;

import java.nio.file.Path;

/// The servers of the tests: the build puts their jars into a folder and names it by a system property.
final class TestBinaries {
    static final String NEWEST = "18";
    static final String OLDEST = "9.6";

    private TestBinaries() {}

    static Path jars() {
        return Path.of(System.getProperty("howdah.postgres-binaries", "target/postgres-binaries"));
    }

    /// Unpacked once for all tests of a build.
    static Path cache() {
        return jars().resolveSibling("postgres-cache");
    }

    static PostgresBinaries of(String major) {
        return PostgresBinaries.fromFolder(jars(), major, cache());
    }
}
