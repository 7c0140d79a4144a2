package org.howdah.replay;

import org.howdah.model.sample.StateSource.Subscription;

/// Has a replay look at its clock, about twenty times a second and never before it is done with the look before: whoever
/// is slow to read skips, and falls never behind. On one thread, which may wait for a disk; app has it.
@FunctionalInterface
public interface ReplayBeat {
    /// Begins to beat until the result is closed.
    Subscription start(Runnable look);
}
