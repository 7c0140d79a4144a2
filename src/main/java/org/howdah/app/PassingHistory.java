package org.howdah.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of a history that ends with the process; what others left behind when they died is removed.
final class PassingHistory implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PassingHistory.class);
    private static final String NAME = "passing-";

    private final Path folder;

    private PassingHistory(Path folder) {
        this.folder = folder;
    }

    /// @param cache below which it lies
    static PassingHistory in(Path cache) throws IOException {
        Path parent = Folders.make(cache);
        try (Stream<Path> siblings = Files.list(parent)) {
            siblings.filter(PassingHistory::isLeftOver).forEach(PassingHistory::remove);
        }
        return new PassingHistory(parent.resolve(NAME + ProcessHandle.current().pid()));
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        remove(folder);
    }

    private static boolean isLeftOver(Path folder) {
        String name = folder.getFileName().toString();
        if (!name.startsWith(NAME)) {
            return false;
        }
        try {
            long pid = Long.parseLong(name.substring(NAME.length()));
            return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path left, @Nullable IOException e) throws IOException {
                    Files.delete(left);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            LOG.warn("{} stays behind", folder, e);
        }
    }
}
