package org.howdah.history.recording;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.howdah.model.server.Epoch;
import org.jspecify.annotations.Nullable;

/// Holds a segment to what one is: in it time goes forward for each probe, and there is one epoch. One thread.
final class SegmentOrder {
    private final Map<String, Long> last = new HashMap<>();
    private @Nullable Epoch epoch;

    /// @param times of the next samples of a probe, in microseconds
    void next(String probe, long[] times, @Nullable Epoch of) throws RecordingException {
        long before = last.getOrDefault(probe, Long.MIN_VALUE);
        for (long time : times) {
            if (time < before) {
                throw new RecordingException("its samples are not in their order");
            }
            before = time;
        }
        last.put(probe, before);
        if (epoch != null && of != null && !Objects.equals(epoch, of)) {
            throw new RecordingException("a segment of it has two epochs");
        }
        epoch = epoch == null ? of : epoch;
    }
}
