package org.howdah.analysis;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What filter words can ask more or less of: `tx>1min`.
public enum SessionMeasure {
    /// Of the running statement; the text is asked for with `query:`.
    QUERY(FleetUnit.DURATION),
    /// Of the open transaction.
    TX(FleetUnit.DURATION),
    /// Since the state changed.
    STATE(FleetUnit.DURATION),
    /// Since the session began.
    SESSION(FleetUnit.DURATION),
    /// Sessions that it waits for.
    BLOCKED(FleetUnit.NUMBER),
    /// Sessions behind it.
    BLOCKS(FleetUnit.NUMBER);

    private final FleetUnit unit;

    SessionMeasure(FleetUnit unit) {
        this.unit = unit;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    FleetUnit unit() {
        return unit;
    }

    static Optional<SessionMeasure> ofWord(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /// Null where it is not known.
    @Nullable
    Double of(SessionFacts facts) {
        return switch (this) {
            case QUERY -> seconds(facts.ages().query());
            case TX -> seconds(facts.ages().transaction());
            case STATE -> seconds(facts.ages().inState());
            case SESSION -> seconds(facts.ages().session());
            case BLOCKED -> facts.waitsBehind().count() == null ? null : (Double) (double) facts.waitsBehind().count();
            case BLOCKS -> (double) facts.blocks();
        };
    }

    static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : (Double) (duration.toMillis() / 1e3);
    }
}
