package org.howdah.credentials.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.howdah.files.FileMove;
import org.howdah.files.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The newest generation of each vault that was seen on this computer: a line for each, its id and the generation. It
/// tells that somebody put back an old file; it cannot prevent it, and who can write here too is not caught. So it is no
/// reason not to open a vault when this file itself is missing or broken.
final class SeenGenerations {
    private static final Logger LOG = LoggerFactory.getLogger(SeenGenerations.class);
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{32}) ([0-9]{1,18})");
    private static final int MOST = 100;
    private static final int LARGEST = 100_000;

    private final Path file;

    SeenGenerations(Path file) {
        this.file = file;
    }

    OptionalLong of(VaultId vault) {
        Long generation = read().get(vault.hex());
        return generation == null ? OptionalLong.empty() : OptionalLong.of(generation);
    }

    /// Remembers it, also where it is older than what was seen.
    void note(VaultId vault, long generation) {
        Map<String, Long> seen = read();
        Long before = seen.remove(vault.hex());
        if (before != null && before == generation) {
            return;
        }
        seen.put(vault.hex(), generation);
        List<String> lines = new ArrayList<>();
        seen.forEach((id, number) -> lines.add(id + " " + number + "\n"));
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                PrivateFiles.makeFolder(folder);
            }
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            PrivateFiles.writeNew(fresh, String.join("", lines.subList(Math.max(0, lines.size() - MOST), lines.size()))
                    .getBytes(StandardCharsets.US_ASCII));
            FileMove.replace(fresh, file);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("{} was not written; an old vault that is put back may not be noticed", file, e);
        } catch (IOException e) {
            LOG.warn("{} could not be written; an old vault that is put back may not be noticed", file, e);
        }
    }

    private Map<String, Long> read() {
        Map<String, Long> seen = new LinkedHashMap<>();
        if (!Files.isRegularFile(file)) {
            return seen;
        }
        try (InputStream in = Files.newInputStream(file)) {
            for (String line : new String(in.readNBytes(LARGEST), StandardCharsets.US_ASCII).split("\n", -1)) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    seen.put(matcher.group(1), Long.valueOf(matcher.group(2)));
                }
            }
        } catch (IOException e) {
            LOG.warn("{} could not be read; an old vault that is put back may not be noticed", file, e);
        }
        return seen;
    }
}
