package org.howdah.model.server;

/// Why a server cannot be reached, refuses, or was lost. Each kind has its own sentence and its own way out.
public enum FaultKind {
    NAME_NOT_FOUND(Retry.BACK_OFF), CONNECTION_REFUSED(Retry.SOON), NO_ROUTE(Retry.BACK_OFF), CONNECT_TIMED_OUT(
            Retry.SOON), NOT_POSTGRESQL(Retry.BACK_OFF), TLS_NOT_OFFERED(Retry.BACK_OFF), TLS_REQUIRED(
                    Retry.BACK_OFF), CERTIFICATE_NOT_TRUSTED(Retry.BACK_OFF), CERTIFICATE_EXPIRED(
                            Retry.BACK_OFF), CERTIFICATE_WRONG_NAME(Retry.BACK_OFF), TLS_FAILED(
                                    Retry.BACK_OFF), PASSWORD_MISSING(Retry.NEVER), PASSWORD_WRONG(
                                            Retry.NEVER), SIGN_IN_REFUSED(Retry.NEVER), NO_HBA_LINE(
                                                    Retry.NEVER), NO_SUCH_DATABASE(
                                                            Retry.BACK_OFF), NO_CONNECT_PRIVILEGE(
                                                                    Retry.BACK_OFF), NO_SLOT(
                                                                            Retry.BACK_OFF), STARTING_UP(
                                                                                    Retry.SOON), SHUTTING_DOWN(
                                                                                            Retry.SOON), IN_CRASH_RECOVERY(
                                                                                                    Retry.SOON), TERMINATED(
                                                                                                            Retry.SOON), NOT_ANSWERING(
                                                                                                                    Retry.SOON), CONNECTION_LOST(
                                                                                                                            Retry.SOON), RESULT_TOO_LARGE(
                                                                                                                                    Retry.BACK_OFF), VERSION_TOO_OLD(
                                                                                                                                            Retry.BACK_OFF), PROTOCOL_VIOLATION(
                                                                                                                                                    Retry.BACK_OFF), FAILED(
                                                                                                                                                            Retry.BACK_OFF);

    /// When a server with this fault is asked again without the user's doing.
    public enum Retry {
        /// Once a second for a minute after the loss, then as BACK_OFF: it is restarting.
        SOON,
        /// 1, 2, 5, 10, 30 seconds with full jitter.
        BACK_OFF,
        /// Not until the user acts: another attempt could lock an account.
        NEVER
    }

    private final Retry retry;

    FaultKind(Retry retry) {
        this.retry = retry;
    }

    public Retry retry() {
        return retry;
    }

    /// Whether the server was reached and said no, as against not reached at all.
    public boolean isRefusal() {
        return switch (this) {
            case TLS_NOT_OFFERED, TLS_REQUIRED, CERTIFICATE_NOT_TRUSTED, CERTIFICATE_EXPIRED, CERTIFICATE_WRONG_NAME,
                    TLS_FAILED, PASSWORD_MISSING, PASSWORD_WRONG, SIGN_IN_REFUSED, NO_HBA_LINE, NO_SUCH_DATABASE,
                    NO_CONNECT_PRIVILEGE, NO_SLOT, VERSION_TOO_OLD ->
                true;
            case NAME_NOT_FOUND, CONNECTION_REFUSED, NO_ROUTE, CONNECT_TIMED_OUT, NOT_POSTGRESQL, STARTING_UP,
                    SHUTTING_DOWN, IN_CRASH_RECOVERY, TERMINATED, NOT_ANSWERING, CONNECTION_LOST, RESULT_TOO_LARGE,
                    PROTOCOL_VIOLATION, FAILED ->
                false;
        };
    }
}
