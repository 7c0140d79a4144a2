package org.howdah.ui.control;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// A place in a live table that stays the same object while its value changes every second, so that selection, focus
/// and scrolling have something to hold on to. Screen thread.
public final class LiveRow<K, R> {
    /// What is to be said of a row for a moment.
    public enum Mark {
        NONE, NEW,
        /// Its value is the last one.
        GONE
    }

    private static final long LEFT = -1;

    private final K key;
    private R value;
    private Mark mark = Mark.NONE;
    private long wanted;
    private long moved;
    private @Nullable LiveRow<K, R> follower;
    /// Made when the row is seen first: of thousands most never are.
    private @Nullable ReadOnlyObjectWrapper<R> shownValue;
    private @Nullable ReadOnlyObjectWrapper<Mark> shownMark;

    LiveRow(K key, R value) {
        this.key = key;
        this.value = value;
    }

    public K key() {
        return key;
    }

    public R value() {
        return value;
    }

    public boolean isGone() {
        return mark == Mark.GONE;
    }

    ReadOnlyObjectProperty<R> valueProperty() {
        ReadOnlyObjectWrapper<R> property = shownValue;
        if (property == null) {
            property = new ReadOnlyObjectWrapper<>(this, "value", value);
            shownValue = property;
        }
        return property.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Mark> markProperty() {
        ReadOnlyObjectWrapper<Mark> property = shownMark;
        if (property == null) {
            property = new ReadOnlyObjectWrapper<>(this, "mark", mark);
            shownMark = property;
        }
        return property.getReadOnlyProperty();
    }

    void setMark(Mark newMark) {
        mark = newMark;
        if (shownMark != null) {
            shownMark.set(newMark);
        }
    }

    /// Which row's value came behind its own the last time that both came; null for none, also for one that is gone.
    @Nullable
    LiveRow<K, R> follower() {
        return follower;
    }

    void setFollower(@Nullable LiveRow<K, R> row) {
        follower = row;
    }

    /// Counts it among the rows of this round.
    ///
    /// @return whether it was not among them before
    boolean want(long round) {
        boolean isFirst = wanted != round;
        wanted = round;
        return isFirst;
    }

    /// It has, in this round, a value that may belong elsewhere.
    void move(long round) {
        moved = round;
    }

    /// Whether its place is that of two rounds before. A time that had just begun is one of 0, and no longer than others
    /// that had just begun: a round later it is looked at once more.
    boolean isSteady(long round) {
        return moved < round - 1;
    }

    /// It is no row of the table any more.
    void leave() {
        wanted = LEFT;
        follower = null;
    }

    boolean hasLeft() {
        return wanted == LEFT;
    }

    boolean isWanted(long round) {
        return wanted == round;
    }

    /// An equal value changes nothing, and so paints nothing.
    void update(R newValue) {
        if (shownValue == null) {
            value = newValue;
        } else if (!newValue.equals(value)) {
            value = newValue;
            shownValue.set(newValue);
        }
    }
}
