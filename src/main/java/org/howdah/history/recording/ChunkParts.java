package org.howdah.history.recording;

import java.io.IOException;
import java.time.DateTimeException;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.ChunkSamples;
import org.howdah.history.chunk.Micros;
import org.howdah.history.recording.RecordingManifest.Part;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordingPlan;

/// Reads the chunks of one part, one after the other, each within what [org.howdah.history] ever packs together.
final class ChunkParts {
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_SAMPLES = 50_000;
    private static final long MOST_CELLS = 1_500_000;

    private final RecordingPlan plan;
    private final SegmentOrder order;

    ChunkParts(RecordingPlan plan, SegmentOrder order) {
        this.plan = plan;
        this.order = order;
    }

    void read(PartReader in, Part part, RecordingContent content) throws IOException {
        RecordedProbe<?> probe = plan.named(part.probe()).orElse(null);
        long samples = 0;
        while (samples < part.count()) {
            byte[] bytes = in.bytes(in.number(MOST_BYTES));
            Chunk chunk = chunk(part, bytes);
            samples += chunk.samples();
            // One of a newer Howdah is checked and left out.
            if (probe != null) {
                content.chunk(probe, chunk, bytes);
            }
        }
        if (samples != part.count()) {
            throw new RecordingException("it has more samples than it claims");
        }
    }

    private Chunk chunk(Part part, byte[] bytes) throws RecordingException {
        try {
            Chunk chunk = Chunk.read(bytes, "a chunk of " + part.probe());
            if (chunk.samples() == 0 || chunk.samples() > MOST_SAMPLES
                    || (long) chunk.rows() * chunk.columnNames().size() > MOST_CELLS) {
                throw new RecordingException("a chunk of it is larger than any");
            }
            long[] times = ChunkSamples.times(chunk);
            for (long time : new long[]{times[0], times[times.length - 1]}) {
                Believable.time(Micros.instant(time));
            }
            order.next(part.probe(), times, chunk.epoch());
            return chunk;
        } catch (ChunkException e) {
            throw new RecordingException("in it, " + e.getMessage());
        } catch (DateTimeException _) {
            throw new RecordingException("it has a sample of no believable time");
        }
    }
}
