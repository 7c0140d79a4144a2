package org.howdah.sampler;

import java.time.Duration;

/// How the watching of a server begins.
///
/// @param paused it is not connected to until the user resumes it
/// @param after how long to wait before the first attempt, so that many servers are not entered in one instant
record Start(boolean paused, Duration after) {
    static final Start AT_ONCE = new Start(false, Duration.ZERO);
}
