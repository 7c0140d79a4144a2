package org.howdah.analysis;

/// Which sessions one looks at.
public enum SessionMode {
    /// Those that run a statement.
    ACTIVE,
    /// Of these the ones that wait for something.
    WAITING,
    /// Those that wait for another session, and those waited for.
    BLOCKING,
    /// Those that hold a transaction open and do nothing in it.
    IDLE_IN_TRANSACTION,
    /// All, also idle ones and the server's own processes.
    ALL;

    public boolean shows(SessionFacts facts) {
        return switch (this) {
            case ACTIVE -> facts.activity().runs() || facts.activity() == SessionActivity.STARTING;
            case WAITING -> facts.waits();
            case BLOCKING -> facts.waitsBehind().waits() || facts.blocks() > 0;
            case IDLE_IN_TRANSACTION -> facts.activity().holdsIdly();
            case ALL -> true;
        };
    }
}
