package org.howdah.cli;

import java.nio.file.Path;
import org.howdah.history.HistoryStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// `--recording FILE`: looks into a file that somebody exported, instead of the own history.
final class RecordingOption {
    @Option(names = "--recording", paramLabel = "FILE", description = "A file of howdah history export, instead of the own history.")
    private @Nullable Path file;

    /// Whatever is asked; the caller closes it.
    HistoryStore open(HistoryOpener histories) {
        return file == null ? histories.read() : histories.recording(file);
    }
}
