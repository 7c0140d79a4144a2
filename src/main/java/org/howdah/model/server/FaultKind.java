package org.howdah.model.server;

/// Why a server cannot be reached, refuses, or was lost. Each kind has its own sentence and its own way out.
public enum FaultKind {
    // Nobody answers, or not the one who is meant.
    NAME_NOT_FOUND, CONNECTION_REFUSED, NO_ROUTE, CONNECT_TIMED_OUT, NOT_POSTGRESQL,
    // Encryption.
    TLS_NOT_OFFERED, TLS_REQUIRED, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_WRONG_NAME, TLS_FAILED,
    // Sign-in.
    PASSWORD_MISSING, PASSWORD_WRONG, PASSWORD_IN_CLEAR, PASSWORD_DOWNGRADED, VAULT_LOCKED, SIGN_IN_REFUSED, NO_HBA_LINE, CLIENT_CERTIFICATE_WANTED, CLIENT_CERTIFICATE_UNUSABLE, TICKET_MISSING, TICKET_REFUSED,
    // A pooler in between.
    POOLER_REFUSED, POOLER_WITHOUT_SERVER,
    // The role and the database.
    NO_SUCH_DATABASE, NO_CONNECT_PRIVILEGE, NO_SLOT, VERSION_TOO_OLD,
    // It will be back.
    STARTING_UP, SHUTTING_DOWN, IN_CRASH_RECOVERY, NOT_ACCEPTING, TERMINATED, NOT_ANSWERING, CONNECTION_LOST,
    // Its answers are not what they should be.
    RESULT_TOO_LARGE, PROTOCOL_VIOLATION, FAILED;

    /// When a server with this fault is asked again without the user's doing.
    public enum Retry {
        /// Once a second for a minute after the loss, then as BACK_OFF: it is restarting.
        SOON,
        /// 1, 2, 5, 10, 30 seconds with full jitter.
        BACK_OFF,
        /// Not until the user acts: another attempt could lock an account.
        NEVER
    }

    public Retry retry() {
        return switch (this) {
            case CONNECTION_REFUSED, CONNECT_TIMED_OUT, STARTING_UP, SHUTTING_DOWN, IN_CRASH_RECOVERY, NOT_ACCEPTING,
                    TERMINATED,
                    NOT_ANSWERING, CONNECTION_LOST, POOLER_WITHOUT_SERVER ->
                Retry.SOON;
            case TLS_REQUIRED, PASSWORD_MISSING, PASSWORD_WRONG, PASSWORD_IN_CLEAR, PASSWORD_DOWNGRADED, VAULT_LOCKED,
                    SIGN_IN_REFUSED, NO_HBA_LINE,
                    CLIENT_CERTIFICATE_WANTED, CLIENT_CERTIFICATE_UNUSABLE, TICKET_MISSING, TICKET_REFUSED ->
                Retry.NEVER;
            case NAME_NOT_FOUND, NO_ROUTE, NOT_POSTGRESQL, TLS_NOT_OFFERED, CERTIFICATE_NOT_TRUSTED,
                    CERTIFICATE_EXPIRED, CERTIFICATE_WRONG_NAME, TLS_FAILED, NO_SUCH_DATABASE, NO_CONNECT_PRIVILEGE,
                    NO_SLOT, POOLER_REFUSED, RESULT_TOO_LARGE, VERSION_TOO_OLD, PROTOCOL_VIOLATION, FAILED ->
                Retry.BACK_OFF;
        };
    }

    /// Whether the server was reached and said no, as against not reached at all.
    public boolean isRefusal() {
        return switch (this) {
            case TLS_NOT_OFFERED, TLS_REQUIRED, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_WRONG_NAME,
                    TLS_FAILED, PASSWORD_MISSING, PASSWORD_WRONG, PASSWORD_IN_CLEAR, PASSWORD_DOWNGRADED, VAULT_LOCKED,
                    SIGN_IN_REFUSED, NO_HBA_LINE, CLIENT_CERTIFICATE_WANTED, CLIENT_CERTIFICATE_UNUSABLE,
                    TICKET_MISSING, TICKET_REFUSED, NO_SUCH_DATABASE, NO_CONNECT_PRIVILEGE, NO_SLOT, POOLER_REFUSED,
                    VERSION_TOO_OLD ->
                true;
            case NAME_NOT_FOUND, CONNECTION_REFUSED, NO_ROUTE, CONNECT_TIMED_OUT, NOT_POSTGRESQL, STARTING_UP,
                    SHUTTING_DOWN, IN_CRASH_RECOVERY, NOT_ACCEPTING, TERMINATED, NOT_ANSWERING, CONNECTION_LOST,
                    POOLER_WITHOUT_SERVER, RESULT_TOO_LARGE,
                    PROTOCOL_VIOLATION, FAILED ->
                false;
        };
    }
}
