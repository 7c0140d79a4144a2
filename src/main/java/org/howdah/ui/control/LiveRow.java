package org.howdah.ui.control;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A place in a live table that stays the same object while its value changes every second, so that selection, focus
/// and scrolling have something to hold on to. Screen thread.
public final class LiveRow<K, R> {
    private final K key;
    private final ReadOnlyObjectWrapper<R> value;

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

    ReadOnlyObjectProperty<R> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// An equal value changes nothing, and so paints nothing.
    void update(R newValue) {
        if (!newValue.equals(value.get())) {
            value.set(newValue);
        }
    }
}
