package org.howdah.architecture.canary.exceptions.analysis;

import org.howdah.ArchitectureException;

/// Bad: one exception more than the house allows.
public final class TooMany {
    private TooMany() {}

    @ArchitectureException(reason = "the first")
    record First(int value) {}

    @ArchitectureException(reason = "the second")
    record Second(int value) {}

    @ArchitectureException(reason = "the third")
    record Third(int value) {}

    @ArchitectureException(reason = "the fourth")
    record Fourth(int value) {}
}
