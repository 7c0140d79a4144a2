package org.howdah.ui.compare;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.howdah.analysis.explain.RangeFactsReader;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.control.Messages;
import org.jspecify.annotations.Nullable;

/// Against what a window compares its range; outlives the page. Screen thread.
public final class CompareChoice {
    /// What stands before a range.
    public enum Against {
        HOUR_BEFORE, DAY_BEFORE, WEEK_BEFORE;

        /// What a range is held against.
        public TimeRange of(TimeRange range) {
            return switch (this) {
                case HOUR_BEFORE -> new TimeRange(range.from().minus(RangeFactsReader.BEFORE), range.from());
                case DAY_BEFORE -> shifted(range, Duration.ofDays(1));
                case WEEK_BEFORE -> shifted(range, Duration.ofDays(7));
            };
        }

        String title() {
            return switch (this) {
                case HOUR_BEFORE -> Messages.text("compare.hourBefore");
                case DAY_BEFORE -> Messages.text("compare.dayBefore");
                case WEEK_BEFORE -> Messages.text("compare.weekBefore");
            };
        }

        private static TimeRange shifted(TimeRange range, Duration by) {
            Instant from = range.from().minus(by);
            return new TimeRange(from, from.plus(range.length()));
        }
    }

    private final ObjectProperty<Against> against = new SimpleObjectProperty<>(Against.HOUR_BEFORE);
    private final ReadOnlyObjectWrapper<@Nullable TimeRange> own = new ReadOnlyObjectWrapper<>();

    private final BooleanProperty why = new SimpleBooleanProperty();

    /// A window begins with the hour before.
    public CompareChoice() {
        against.addListener((_, _, _) -> own.set(null));
    }

    ObjectProperty<Against> againstProperty() {
        return against;
    }

    /// A range that the user has drawn; null while it is one of the usual ones.
    ReadOnlyObjectProperty<@Nullable TimeRange> ownProperty() {
        return own.getReadOnlyProperty();
    }

    void hold(@Nullable TimeRange range) {
        own.set(range);
    }

    /// Begins anew with one of the usual ranges.
    public void choose(Against wanted) {
        own.set(null);
        against.set(wanted);
    }

    /// Begins anew with a range that somebody wants to have explained.
    ///
    /// @param explained whether it is asked why it differs, and not only in what
    public void begin(boolean explained) {
        own.set(null);
        if (explained) {
            against.set(Against.HOUR_BEFORE);
        }
        why.set(explained);
    }

    /// Whether the explanation is what is wanted most, until it is there.
    BooleanProperty whyProperty() {
        return why;
    }

    TimeRange before(TimeRange range) {
        TimeRange chosen = own.get();
        return chosen == null ? against.get().of(range) : chosen;
    }
}
