package org.howdah.history.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Which tier answers for which moment of a range, so that each is counted once: the coarsest that has it, as far as its
/// periods lie in the range and were rolled up already. Told segment by segment, as each is rolled up by itself: what
/// was recorded after the clock was set back is not taken for rolled up because its time was.
final class Cover {
    private final Tier coarsest;
    private final long from;
    private final long to;
    private final Map<Long, Long> minutes = new HashMap<>();
    private final Map<Long, Long> hours = new HashMap<>();
    private final long firstMinute;
    private final long firstHour;
    /// Rows of one segment are asked of one after the other.
    private long segmentOfEnds = Long.MIN_VALUE;
    private long endOfMinutes;
    private long endOfHours;

    /// @param coarsest tier that may answer
    /// @param from in microseconds
    /// @param to exclusive
    Cover(Snapshot snapshot, int server, String kind, Tier coarsest, long from, long to) throws SQLException {
        this.coarsest = coarsest;
        this.from = from;
        this.to = to;
        this.firstMinute = Tier.MINUTE.ceiling(from);
        this.firstHour = Tier.HOUR.ceiling(from);
        if (coarsest != Tier.RAW && Schema.isRolledUp(snapshot.connection())) {
            read(snapshot, server, snapshot.kind(kind));
        }
    }

    private void read(Snapshot snapshot, int server, int kind) throws SQLException {
        try (PreparedStatement select = snapshot.connection().prepareStatement(
                "select tier, segment, until from rolled where server = ? and kind = ? and until > ?")) {
            select.setInt(1, server);
            select.setInt(2, kind);
            select.setLong(3, from);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    of(result.getInt(1) == Tier.HOUR.code() ? Tier.HOUR : Tier.MINUTE).put(result.getLong(2),
                            result.getLong(3));
                }
            }
        }
    }

    private Map<Long, Long> of(Tier tier) {
        return tier == Tier.HOUR ? hours : minutes;
    }

    /// Whether a tier answers for a moment of a segment.
    ///
    /// @param time of a sample, or of anything in the period of a rolled-up one
    boolean counts(Tier tier, long segment, long time) {
        if (tier == Tier.RAW) {
            return time >= from && time < to && !isCovered(Tier.MINUTE, segment, time)
                    && !isCovered(Tier.HOUR, segment, time);
        }
        return isCovered(tier, segment, time) && (tier == Tier.HOUR || !isCovered(Tier.HOUR, segment, time));
    }

    private boolean isCovered(Tier tier, long segment, long time) {
        return tier.compareTo(coarsest) <= 0 && time >= (tier == Tier.HOUR ? firstHour : firstMinute)
                && time < end(tier, segment);
    }

    private long end(Tier tier, long segment) {
        if (segment != segmentOfEnds) {
            segmentOfEnds = segment;
            endOfMinutes = ended(Tier.MINUTE, segment);
            endOfHours = ended(Tier.HOUR, segment);
        }
        return tier == Tier.HOUR ? endOfHours : endOfMinutes;
    }

    private long ended(Tier tier, long segment) {
        return Math.min(Math.floorDiv(to, tier.period()) * tier.period(),
                of(tier).getOrDefault(segment, Long.MIN_VALUE));
    }

    /// Whether nothing of a chunk is left for its tier to answer.
    boolean isNeedless(Tier tier, Place place) {
        Long last = place.last();
        if (last == null) {
            return false;
        }
        for (Tier coarser : Tier.values()) {
            if (coarser.compareTo(tier) > 0 && isCovered(coarser, place.segment(), place.first())
                    && isCovered(coarser, place.segment(), last)) {
                return true;
            }
        }
        return tier != Tier.RAW && !isCovered(tier, place.segment(), Math.max(place.first(), tier.ceiling(from)));
    }
}
