package org.howdah.postgres.connect;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import javax.security.auth.login.LoginException;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.TlsMode;
import org.ietf.jgss.GSSException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Why an attempt to connect failed, told from SQLSTATEs, the server's routine, classes of exceptions, and what the
/// attempt itself noted; never from the driver's words.
final class ConnectFaults {
    private ConnectFaults() {}

    static FaultKind kind(SQLException e, TlsMode mode, Attempt attempt) {
        ServerErrorMessage answer = answer(e);
        return answer == null ? ofDriver(e, attempt) : ofServer(e, answer.getRoutine(), mode, attempt);
    }

    private static FaultKind ofServer(SQLException e, @Nullable String routine, TlsMode mode, Attempt attempt) {
        return switch (Faults.state(e)) {
            case "28P01" -> FaultKind.PASSWORD_WRONG;
            case "28000" -> refused(e, routine, mode, attempt);
            case "3D000" -> FaultKind.NO_SUCH_DATABASE;
            case "42501" -> FaultKind.NO_CONNECT_PRIVILEGE;
            case "53300" -> FaultKind.NO_SLOT;
            case "57P03" -> Faults.notNow(e);
            case "57P01", "57P02" -> FaultKind.SHUTTING_DOWN;
            case "08P01" -> ofPooler(e, attempt);
            default -> FaultKind.FAILED;
        };
    }

    /// 08P01 is a pooler's word for whatever it does not like. PostgreSQL itself says it to clients that break the
    /// protocol, which this driver does not. What is not known to be harmless may be a wrong password.
    private static FaultKind ofPooler(SQLException e, Attempt attempt) {
        if (Faults.isPoolerWithoutServer(e)) {
            return FaultKind.POOLER_WITHOUT_SERVER;
        }
        return attempt.isPasswordWanted() ? FaultKind.SIGN_IN_REFUSED : FaultKind.POOLER_REFUSED;
    }

    private static FaultKind refused(
            SQLException e, @Nullable String routine, TlsMode mode, Attempt attempt) {
        if ("ClientAuthentication".equals(routine)) {
            // Whatever the server's language, the sentence about a missing line names the file.
            if (!Objects.toString(e.getMessage(), "").contains("pg_hba.conf")) {
                return FaultKind.CLIENT_CERTIFICATE_WANTED;
            }
            // Whether another line lets encrypted connections in is not said; that none lets this one in is.
            return mode == TlsMode.DISABLE ? FaultKind.TLS_REQUIRED : FaultKind.NO_HBA_LINE;
        }
        // With LDAP, PAM and RADIUS a wrong password has no state of its own.
        return "auth_failed".equals(routine) && attempt.isPasswordGiven()
                ? FaultKind.PASSWORD_WRONG
                : FaultKind.SIGN_IN_REFUSED;
    }

    private static FaultKind ofDriver(SQLException e, Attempt attempt) {
        if (attempt.isPasswordMissing()) {
            return FaultKind.PASSWORD_MISSING;
        }
        if (attempt.isPasswordWantedInClear()) {
            return FaultKind.PASSWORD_IN_CLEAR;
        }
        if (attempt.isDowngraded()) {
            return FaultKind.PASSWORD_DOWNGRADED;
        }
        if (attempt.isOtherSignInWanted()) {
            return FaultKind.SIGN_IN_REFUSED;
        }
        if (attempt.isWrongName()) {
            return FaultKind.CERTIFICATE_WRONG_NAME;
        }
        if (Faults.find(e, LoginException.class) != null) {
            return FaultKind.TICKET_MISSING;
        }
        if (Faults.find(e, GSSException.class) != null) {
            return FaultKind.TICKET_REFUSED;
        }
        return attempt.isConnected() ? afterConnecting(e, attempt) : beforeConnecting(e);
    }

    private static FaultKind beforeConnecting(SQLException e) {
        if (Faults.find(e, UnknownHostException.class) != null) {
            return FaultKind.NAME_NOT_FOUND;
        }
        if (Faults.find(e, NoRouteToHostException.class) != null) {
            return FaultKind.NO_ROUTE;
        }
        if (Faults.find(e, ConnectException.class) != null) {
            return FaultKind.CONNECTION_REFUSED;
        }
        return isTimeout(e) ? FaultKind.CONNECT_TIMED_OUT : FaultKind.FAILED;
    }

    private static FaultKind afterConnecting(SQLException e, Attempt attempt) {
        if (!attempt.looksLikePostgres()) {
            return FaultKind.NOT_POSTGRESQL;
        }
        if (isTimeout(e)) {
            return FaultKind.NOT_ANSWERING;
        }
        if (Faults.find(e, SSLException.class) != null || Faults.find(e, CertificateException.class) != null) {
            return tlsKind(e);
        }
        if (attempt.isTlsDeclined() && Faults.state(e).equals("08004")) {
            return FaultKind.TLS_NOT_OFFERED;
        }
        if (Faults.find(e, AnswerTooLargeException.class) != null) {
            return FaultKind.PROTOCOL_VIOLATION;
        }
        if (Faults.find(e, IOException.class) != null) {
            return FaultKind.CONNECTION_LOST;
        }
        return switch (Faults.state(e)) {
            case "08P01", "99999" -> FaultKind.PROTOCOL_VIOLATION;
            // The driver itself refuses to sign in the way the server wants: unknown, or a trap.
            case "08004" -> FaultKind.SIGN_IN_REFUSED;
            default -> FaultKind.FAILED;
        };
    }

    /// The driver's thread gave up waiting for the socket, or we gave up waiting for the driver's thread.
    private static boolean isTimeout(SQLException e) {
        return Faults.find(e, SocketTimeoutException.class) != null
                || e instanceof SQLTimeoutException
                || (e.getCause() == null && Faults.state(e).equals("08001"));
    }

    private static FaultKind tlsKind(SQLException e) {
        if (Faults.find(e, CertificateExpiredException.class) != null
                || Faults.find(e, CertificateNotYetValidException.class) != null) {
            return FaultKind.CERTIFICATE_EXPIRED;
        }
        // The JDK reports an unknown root as a failed path, whichever builder found it.
        return Faults.find(e, CertPathValidatorException.class) != null
                || Faults.find(e, CertPathBuilderException.class) != null
                || Faults.find(e, CertificateException.class) != null
                        ? FaultKind.CERTIFICATE_NOT_TRUSTED
                        : FaultKind.TLS_FAILED;
    }

    private static @Nullable ServerErrorMessage answer(SQLException e) {
        return e instanceof PSQLException server ? server.getServerErrorMessage() : null;
    }
}
