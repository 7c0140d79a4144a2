package org.howdah.analysis;

/// A counter's speed, which is unknown at the first sample, after a reset, across an epoch, and after a gap.
public sealed interface Rate {
    record Known(double perSecond) implements Rate {}

    record Unknown() implements Rate {}

    /// Unknown plus anything is unknown.
    default Rate plus(Rate other) {
        return this instanceof Known(double mine) && other instanceof Known(double others)
                ? new Known(mine + others)
                : new Unknown();
    }
}
