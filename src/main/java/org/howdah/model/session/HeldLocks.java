package org.howdah.model.session;

import org.howdah.model.sample.Probe;

/// How many locks a process holds: pg_locks counted. A process without a row holds none.
///
/// @param pid process id
/// @param held gauge, granted rows of pg_locks, that of its own transaction among them
public record HeldLocks(int pid, long held) {
    public static final Probe<HeldLocks> PROBE = new Probe<>("held_locks", HeldLocks.class, true);
}
