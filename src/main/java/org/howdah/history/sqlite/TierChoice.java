package org.howdah.history.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import org.howdah.history.chunk.Micros;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Which tiers answer a question: samples as long as that is fast and they are there, what was rolled up beyond.
final class TierChoice {
    /// Of samples as they were taken, read within a tenth of a second; they know more.
    private static final Duration SHORT = Duration.ofHours(6);
    /// Of samples where what was rolled up cannot tell what is asked.
    private static final Duration BEARABLE = Duration.ofHours(24);
    private static final long SECOND = 1_000_000;

    private final Places places;
    private final int server;
    private final String kind;
    private final TimeRange range;
    private final Tier finest;

    /// @param kind of chunks
    TierChoice(Snapshot snapshot, int server, String kind, TimeRange range) throws SQLException {
        this.places = new Places(snapshot);
        this.server = server;
        this.kind = kind;
        this.range = range;
        this.finest = findFinest();
    }

    /// The finest tier that still has all of the range that there is.
    private Tier findFinest() throws SQLException {
        Long raw = places.first(server, kind, Tier.RAW);
        Long minutes = places.first(server, kind, Tier.MINUTE);
        Long hours = places.first(server, kind, Tier.HOUR);
        if (isMissing(Tier.HOUR, hours, least(raw, minutes))) {
            return Tier.HOUR;
        }
        return isMissing(Tier.MINUTE, minutes, raw) ? Tier.MINUTE : Tier.RAW;
    }

    private static @Nullable Long least(@Nullable Long one, @Nullable Long other) {
        return one == null ? other : other == null ? one : (Long) Math.min(one, other);
    }

    /// Whether a tier has something of the range that finer ones do not have any more.
    private boolean isMissing(Tier tier, @Nullable Long first, @Nullable Long finer) {
        long from = Micros.of(range.from());
        long to = Micros.of(range.to());
        return first != null && first < to
                && (finer == null || (from < finer && tier.floor(first) < tier.floor(finer)));
    }

    /// The least step of a chart of which there is anything, in microseconds.
    long finestStep() {
        return Math.max(SECOND, finest.period());
    }

    /// The coarsest tier that may answer for a chart.
    ///
    /// @param step of it, in microseconds
    Tier ofSteps(LoadQuestion question, long step) {
        if (isRawEnough(question)) {
            return Tier.RAW;
        }
        return step % Tier.HOUR.period() == 0
                ? Tier.HOUR
                : step % Tier.MINUTE.period() == 0 ? Tier.MINUTE : Tier.RAW;
    }

    /// The coarsest tier that may answer for a list over the whole range.
    Tier ofWhole(LoadQuestion question) {
        if (isRawEnough(question)) {
            return Tier.RAW;
        }
        return finest == Tier.HOUR || range.length().compareTo(BEARABLE) >= 0 ? Tier.HOUR : Tier.MINUTE;
    }

    private boolean isRawEnough(LoadQuestion question) {
        Duration most = RolledLoad.canTell(question) ? SHORT : BEARABLE;
        return finest == Tier.RAW && range.length().compareTo(most) <= 0;
    }

    /// The coarsest tier that may answer for a series.
    Tier ofPoints(int points) {
        if (kind.equals(Session.PROBE.name())) {
            return Tier.RAW;
        }
        long step = range.length().toNanos() / 1_000 / Math.max(1, points);
        Tier wanted = step >= Tier.HOUR.period() ? Tier.HOUR : step >= Tier.MINUTE.period() ? Tier.MINUTE : Tier.RAW;
        return wanted.compareTo(finest) >= 0 ? wanted : finest;
    }

    /// The range, rounded outwards to what there is.
    TimeRange rounded() {
        if (finest == Tier.RAW) {
            return range;
        }
        return new TimeRange(Micros.instant(finest.floor(Micros.of(range.from()))),
                Micros.instant(finest.ceiling(Micros.of(range.to()))));
    }
}
