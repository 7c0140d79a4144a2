package org.howdah.history.chunk;

import org.howdah.model.server.Epoch;
import org.jspecify.annotations.Nullable;

/// An epoch in the head of a chunk: all samples of one share it.
final class EpochCodec {
    private static final int KNOWN = 1;
    private static final int IN_RECOVERY = 2;
    private static final int WITH_SYSTEM = 4;
    private static final int WITH_TIMELINE = 8;

    private EpochCodec() {}

    static void write(@Nullable Epoch epoch, ByteWriter out) {
        if (epoch == null) {
            out.octet(0);
            return;
        }
        Long system = epoch.systemIdentifier();
        Integer timeline = epoch.timeline();
        out.octet(KNOWN | (epoch.inRecovery() ? IN_RECOVERY : 0) | (system == null ? 0 : WITH_SYSTEM)
                | (timeline == null ? 0 : WITH_TIMELINE));
        out.signed(Micros.of(epoch.postmasterStart()));
        if (system != null) {
            out.signed(system);
        }
        if (timeline != null) {
            out.signed(timeline);
        }
    }

    static @Nullable Epoch read(ByteReader in) throws ChunkException {
        int flags = in.octet();
        if (flags == 0) {
            return null;
        }
        if ((flags & KNOWN) == 0 || flags > 15) {
            throw new ChunkException("its epoch is written in an unknown way");
        }
        long start = in.signed();
        Long system = (flags & WITH_SYSTEM) == 0 ? null : (Long) in.signed();
        Integer timeline = (flags & WITH_TIMELINE) == 0 ? null : (Integer) (int) in.signed();
        return new Epoch(system, timeline, Micros.instant(start), (flags & IN_RECOVERY) != 0);
    }
}
