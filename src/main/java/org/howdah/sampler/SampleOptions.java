package org.howdah.sampler;

import java.util.Set;
import org.howdah.model.sample.Probe;

/// What the user looks at, as far as it changes what is asked.
///
/// @param idle whether idle sessions are wanted each second
/// @param wholeBlockingTree whether every lock waiter's blockers are wanted each second
/// @param quiet whether nobody looks, so that the quiet mode will do where the server and the role allow it; not together
///     with idle sessions, which it cannot see
/// @param shown probes at whose answers somebody looks; those that are asked only then are asked for no other reason
public record SampleOptions(boolean idle, boolean wholeBlockingTree, boolean quiet, Set<Probe<?>> shown) {
    public static final SampleOptions USUAL = new SampleOptions(false, false);
    /// For servers that nobody looks at.
    public static final SampleOptions QUIET = new SampleOptions(false, false, true, Set.of());

    public SampleOptions {
        shown = Set.copyOf(shown);
    }

    /// For servers that somebody looks at.
    public SampleOptions(boolean idle, boolean wholeBlockingTree) {
        this(idle, wholeBlockingTree, false, Set.of());
    }
}
