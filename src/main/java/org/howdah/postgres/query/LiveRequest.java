package org.howdah.postgres.query;

import java.time.Duration;

/// How a live second is to be taken.
///
/// @param idle whether idle sessions are wanted as well, because somebody looks at them
/// @param wholeBlockingTree whether every waiter's blockers are read now, instead of ten a second
/// @param quiet whether the quiet mode will do, because nobody looks; no answer to a wish for idle sessions
/// @param interval at which the lane asks now
public record LiveRequest(boolean idle, boolean wholeBlockingTree, boolean quiet, Duration interval) {
    /// An exact one.
    public LiveRequest(boolean idle, boolean wholeBlockingTree, Duration interval) {
        this(idle, wholeBlockingTree, false, interval);
    }
}
