package org.howdah.ui.control;

import org.howdah.model.server.FaultKind;

/// Faults in two or three words, for where a sentence has no room.
public final class FaultWords {
    private FaultWords() {}

    public static String of(FaultKind kind) {
        return switch (kind) {
            case NAME_NOT_FOUND -> Messages.text("fault.nameNotFound");
            case CONNECTION_REFUSED -> Messages.text("fault.connectionRefused");
            case NO_ROUTE -> Messages.text("fault.noRoute");
            case CONNECT_TIMED_OUT -> Messages.text("fault.connectTimedOut");
            case NOT_POSTGRESQL -> Messages.text("fault.notPostgresql");
            case TLS_NOT_OFFERED -> Messages.text("fault.tlsNotOffered");
            case TLS_REQUIRED -> Messages.text("fault.tlsRequired");
            case CERTIFICATE_NOT_TRUSTED -> Messages.text("fault.certificateNotTrusted");
            case CERTIFICATE_EXPIRED -> Messages.text("fault.certificateExpired");
            case CERTIFICATE_WRONG_NAME -> Messages.text("fault.certificateWrongName");
            case TLS_FAILED -> Messages.text("fault.tlsFailed");
            case PASSWORD_MISSING -> Messages.text("fault.passwordMissing");
            case PASSWORD_WRONG -> Messages.text("fault.passwordWrong");
            case PASSWORD_IN_CLEAR -> Messages.text("fault.passwordInClear");
            case PASSWORD_DOWNGRADED -> Messages.text("fault.passwordDowngraded");
            case VAULT_LOCKED -> Messages.text("fault.vaultLocked");
            case SIGN_IN_REFUSED -> Messages.text("fault.signInRefused");
            case CLIENT_CERTIFICATE_WANTED -> Messages.text("fault.clientCertificateWanted");
            case CLIENT_CERTIFICATE_UNUSABLE -> Messages.text("fault.clientCertificateUnusable");
            case TICKET_MISSING -> Messages.text("fault.ticketMissing");
            case TICKET_REFUSED -> Messages.text("fault.ticketRefused");
            case NO_HBA_LINE -> Messages.text("fault.noHbaLine");
            case POOLER_REFUSED -> Messages.text("fault.poolerRefused");
            case POOLER_WITHOUT_SERVER -> Messages.text("fault.poolerWithoutServer");
            case NO_SUCH_DATABASE -> Messages.text("fault.noSuchDatabase");
            case NO_CONNECT_PRIVILEGE -> Messages.text("fault.noConnectPrivilege");
            case NO_SLOT -> Messages.text("fault.noSlot");
            case VERSION_TOO_OLD -> Messages.text("fault.versionTooOld");
            case STARTING_UP -> Messages.text("fault.startingUp");
            case SHUTTING_DOWN -> Messages.text("fault.shuttingDown");
            case IN_CRASH_RECOVERY -> Messages.text("fault.inCrashRecovery");
            case NOT_ACCEPTING -> Messages.text("fault.notAccepting");
            case TERMINATED -> Messages.text("fault.terminated");
            case NOT_ANSWERING -> Messages.text("fault.notAnswering");
            case CONNECTION_LOST -> Messages.text("fault.connectionLost");
            case RESULT_TOO_LARGE -> Messages.text("fault.resultTooLarge");
            case PROTOCOL_VIOLATION -> Messages.text("fault.protocolViolation");
            case FAILED -> Messages.text("fault.failed");
        };
    }
}
