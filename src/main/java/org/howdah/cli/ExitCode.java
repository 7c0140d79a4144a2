package org.howdah.cli;

import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerFault;

/// What the program tells the shell. Part of its contract: scripts rely on it.
public final class ExitCode {
    public static final int DONE = 0;
    public static final int FAILED = 1;
    public static final int WRONG_USAGE = 2;
    public static final int VAULT = 3;
    public static final int UNREACHABLE = 4;
    public static final int REFUSED = 5;
    /// SIGINT, by the shells' convention of 128 plus the signal's number.
    public static final int INTERRUPTED = 130;

    private ExitCode() {}

    static int of(ServerFault fault) {
        if (fault.kind() == FaultKind.VAULT_LOCKED) {
            return VAULT;
        }
        return fault.kind().isRefusal() ? REFUSED : UNREACHABLE;
    }
}
