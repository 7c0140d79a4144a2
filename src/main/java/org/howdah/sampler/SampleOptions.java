package org.howdah.sampler;

/// What the user looks at, as far as it changes what is asked.
///
/// @param idle whether idle sessions are wanted each second
/// @param wholeBlockingTree whether every lock waiter's blockers are wanted each second
public record SampleOptions(boolean idle, boolean wholeBlockingTree) {
    public static final SampleOptions USUAL = new SampleOptions(false, false);
}
