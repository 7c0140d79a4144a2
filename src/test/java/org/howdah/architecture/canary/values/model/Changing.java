package org.howdah.architecture.canary.values.model;

/// Bad: an ordinary class among the values, and one that changes.
public final class Changing {
    private int value;

    public int next() {
        return ++value;
    }
}
