package org.howdah.ui.control;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A place in a live table that stays the same object while its value changes every second, so that selection, focus
/// and scrolling have something to hold on to. Screen thread.
public final class LiveRow<K, R> {
    /// What is to be said of a row for a moment.
    public enum Mark {
        NONE, NEW,
        /// Its value is the last one.
        GONE
    }

    private final K key;
    private final ReadOnlyObjectWrapper<R> value;
    private final ReadOnlyObjectWrapper<Mark> mark = new ReadOnlyObjectWrapper<>(this, "mark", Mark.NONE);
    private long wanted;

    LiveRow(K key, R value) {
        this.key = key;
        this.value = new ReadOnlyObjectWrapper<>(this, "value", value);
    }

    public K key() {
        return key;
    }

    public R value() {
        return value.get();
    }

    public boolean isGone() {
        return mark.get() == Mark.GONE;
    }

    ReadOnlyObjectProperty<R> valueProperty() {
        return value.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Mark> markProperty() {
        return mark.getReadOnlyProperty();
    }

    void setMark(Mark newMark) {
        mark.set(newMark);
    }

    /// Counts it among the rows of this round.
    ///
    /// @return whether it was not among them before
    boolean want(long round) {
        boolean isFirst = wanted != round;
        wanted = round;
        return isFirst;
    }

    boolean isWanted(long round) {
        return wanted == round;
    }

    /// An equal value changes nothing, and so paints nothing.
    void update(R newValue) {
        if (!newValue.equals(value.get())) {
            value.set(newValue);
        }
    }
}
