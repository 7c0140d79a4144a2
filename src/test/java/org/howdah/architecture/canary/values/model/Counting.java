package org.howdah.architecture.canary.values.model;

/// Bad: an enum that changes.
@SuppressWarnings("ImmutableEnumChecker")
public enum Counting {
    ONE;

    private int count;

    public int next() {
        return ++count;
    }
}
