package org.howdah.sampler;

/// What the user looks at, as far as it changes what is asked.
///
/// @param idle whether idle sessions are wanted each second
/// @param wholeBlockingTree whether every lock waiter's blockers are wanted each second
/// @param quiet whether nobody looks, so that the quiet mode will do where the server and the role allow it; not together
///     with idle sessions, which it cannot see
public record SampleOptions(boolean idle, boolean wholeBlockingTree, boolean quiet) {
    public static final SampleOptions USUAL = new SampleOptions(false, false);
    /// For servers that nobody looks at.
    public static final SampleOptions QUIET = new SampleOptions(false, false, true);

    /// For servers that somebody looks at.
    public SampleOptions(boolean idle, boolean wholeBlockingTree) {
        this(idle, wholeBlockingTree, false);
    }
}
