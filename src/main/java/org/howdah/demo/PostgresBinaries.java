package org.howdah.demo;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.howdah.files.PrivateFiles;

/// A server's programs (`initdb`, `postgres`, `pg_ctl`), unpacked once into a cache folder and shared from then on by
/// all servers of that version. Immutable. Finding may unpack (2–4 s the first time) and may be done by several
/// threads and processes at once.
public final class PostgresBinaries {
    private static final String UNFINISHED = "unpacking-";
    private static final Pattern UNFINISHED_NAME = Pattern.compile(UNFINISHED + "(\\d{1,18})-.*");

    private final BinariesVersion version;
    private final Path directory;

    private PostgresBinaries(BinariesVersion version, Path directory) {
        this.version = version;
        this.directory = directory;
    }

    /// The newest version Howdah ships, from the class path.
    ///
    /// @param cache where unpacked servers are kept; created for the owner only when missing
    /// @throws DemoException if they are missing or cannot be unpacked
    public static PostgresBinaries fromClassPath(Path cache) {
        BinariesPlatform platform = BinariesPlatform.current();
        URL archive = PostgresBinaries.class.getResource("/" + platform.archive());
        if (archive == null) {
            throw new DemoException("The demo server's programs (" + platform.artifactId()
                    + ") are not part of this installation; install Howdah again, or connect to a server of your own.");
        }
        try {
            if (archive.openConnection() instanceof JarURLConnection connection) {
                return unpack(Path.of(connection.getJarFileURL().toURI()), platform, cache);
            }
            throw new DemoException("The demo server's programs are not in a jar of their own: " + archive);
        } catch (IOException | URISyntaxException e) {
            throw new DemoException("The demo server's programs cannot be read from " + archive + ".", e);
        }
    }

    /// The newest patch of a major version, from a folder that holds the jars side by side.
    ///
    /// @param major `9.6`, `10` … `18`
    /// @throws DemoException if there is none or it cannot be unpacked
    public static PostgresBinaries fromFolder(Path jars, String major, Path cache) {
        BinariesPlatform platform = BinariesPlatform.current();
        return newest(jars, 1, platform, major)
                .map(jar -> unpack(jar, platform, cache))
                .orElseThrow(() -> new DemoException("There is no PostgreSQL " + major + " (" + platform.artifactId()
                        + "-" + major + "….jar) in " + jars + "; build Howdah once, which fetches it."));
    }

    /// The newest patch of a major version, from a local Maven repository.
    ///
    /// @param repository such as `~/.m2/repository`
    /// @param major `9.6`, `10` … `18`
    /// @throws DemoException if there is none or it cannot be unpacked
    public static PostgresBinaries fromLocalRepository(Path repository, String major, Path cache) {
        BinariesPlatform platform = BinariesPlatform.current();
        Path artifact = repository.resolve("io/zonky/test/postgres").resolve(platform.artifactId());
        return newest(artifact, 2, platform, major)
                .map(jar -> unpack(jar, platform, cache))
                .orElseThrow(() -> new DemoException("There is no PostgreSQL " + major + " in the Maven repository "
                        + repository + "; fetch one with `mvn dependency:get -Dartifact=io.zonky.test.postgres:"
                        + platform.artifactId() + ":<version>`, or run the demo without --version."));
    }

    /// A server that the system's packages installed.
    ///
    /// @param directory with `bin` below it, such as `/usr/lib/postgresql/15`
    /// @param version such as `15.18`
    /// @throws DemoException if there is none
    public static PostgresBinaries fromInstallation(Path directory, String version) {
        if (!Files.isExecutable(directory.resolve("bin/postgres"))) {
            throw new DemoException("There is no PostgreSQL in " + directory + "; install it.");
        }
        return new PostgresBinaries(BinariesVersion.parse(version), directory);
    }

    private static Optional<Path> newest(Path folder, int depth, BinariesPlatform platform, String major) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return newest(files.toList(), platform, major);
        } catch (IOException e) {
            throw new DemoException("The folder " + folder + " cannot be read.", e);
        }
    }

    static Optional<Path> newest(List<Path> files, BinariesPlatform platform, String major) {
        return files.stream()
                .filter(file -> version(file, platform).filter(found -> found.major().equals(major)).isPresent())
                .max(Comparator.comparing(file -> version(file, platform).orElseThrow()));
    }

    private static Optional<BinariesVersion> version(Path jar, BinariesPlatform platform) {
        Matcher name = platform.jarName(String.valueOf(jar.getFileName()));
        return name.matches() ? Optional.of(BinariesVersion.parse(name.group(1))) : Optional.empty();
    }

    private static PostgresBinaries unpack(Path jar, BinariesPlatform platform, Path cache) {
        BinariesVersion version = version(jar, platform).orElseThrow(
                () -> new DemoException("The name of " + jar + " does not tell the version of PostgreSQL inside."));
        Path absoluteCache = cache.toAbsolutePath().normalize();
        Path directory = absoluteCache.resolve("postgres-" + version);
        if (!Files.isDirectory(directory)) {
            try {
                unpack(jar, platform, absoluteCache, directory);
            } catch (IOException e) {
                throw new DemoException("PostgreSQL " + version + " cannot be unpacked from " + jar + " into " + cache
                        + "; check the free space and the rights there.", e);
            }
        }
        return new PostgresBinaries(version, directory);
    }

    private static void unpack(Path jar, BinariesPlatform platform, Path cache, Path directory) throws IOException {
        PrivateFiles.makeFolder(cache);
        removeUnfinished(cache);
        // Whoever renames first wins: a folder under its final name is always complete.
        Path unfinished = PrivateFiles.makeFolder(
                cache.resolve(UNFINISHED + ProcessHandle.current().pid() + "-" + UUID.randomUUID()));
        try {
            try (var zip = new ZipFile(jar.toFile())) {
                ZipEntry archive = zip.getEntry(platform.archive());
                if (archive == null) {
                    throw new IOException(jar + " holds no " + platform.archive());
                }
                ArchiveUnpacker.unpack(zip.getInputStream(archive), unfinished);
            }
            moveUnlessThere(unfinished, directory);
        } finally {
            if (Files.exists(unfinished)) {
                FileTrees.delete(unfinished);
            }
        }
    }

    /// What killed processes left half unpacked.
    private static void removeUnfinished(Path cache) throws IOException {
        try (Stream<Path> all = Files.list(cache)) {
            for (Path path : all.toList()) {
                Matcher name = UNFINISHED_NAME.matcher(path.getFileName().toString());
                if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    FileTrees.delete(path);
                }
            }
        }
    }

    private static void moveUnlessThere(Path unfinished, Path directory) throws IOException {
        try {
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // "Directory not empty", where another process was faster.
            if (e instanceof AtomicMoveNotSupportedException || !Files.isDirectory(directory)) {
                throw e;
            }
        }
    }

    /// The full version, such as `16.15.0` (9.6 counts its patches third: `9.6.24`).
    public String version() {
        return version.toString();
    }

    /// The major version as users write it: `9.6`, `10` … `18`.
    public String major() {
        return version.major();
    }

    /// True if this is the given major version (10 or above) or a newer one.
    public boolean isAtLeast(int wanted) {
        return version.isAtLeast(wanted);
    }

    /// The folder with `bin`, `lib` and `share`.
    public Path directory() {
        return directory;
    }

    Path program(String name) {
        String suffix = directory.getFileSystem().getSeparator().equals("\\") ? ".exe" : "";
        return directory.resolve("bin").resolve(name + suffix);
    }

    @Override
    public String toString() {
        return "PostgreSQL " + version + " in " + directory;
    }
}
