package org.howdah.postgres.connect;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.TlsMode;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Puts what the driver throws into our words. Servers and drivers speak the language of their machine, so nothing here
/// depends on the wording of a message where an SQLSTATE, a class or the server's routine says the same.
public final class Faults {
    private Faults() {}

    /// Of an attempt to connect.
    static ServerFault whileConnecting(SQLException e, ConnectionTarget target) {
        return of(connectKind(e, target.tlsMode()), e.getSQLState(), target, Objects.toString(e.getMessage(), ""));
    }

    /// Of a connection that used to work.
    public static ServerFault whileConnected(SQLException e, ConnectionTarget target) {
        return of(runningKind(e), e.getSQLState(), target, Objects.toString(e.getMessage(), ""));
    }

    public static ServerFault of(FaultKind kind, @Nullable String sqlState, ConnectionTarget target, String detail) {
        return new ServerFault(kind, sqlState, FaultSentences.of(kind, target), detail);
    }

    /// Whether the connection is of no use any more.
    public static boolean isFatal(SQLException e) {
        String state = Objects.toString(e.getSQLState(), "");
        return state.startsWith("08") || state.startsWith("57P");
    }

    private static FaultKind runningKind(SQLException e) {
        return switch (Objects.toString(e.getSQLState(), "")) {
            case "57P01", "57P02", "57P05" -> FaultKind.TERMINATED;
            case "57P03" -> notNow(e);
            case "08P01" -> FaultKind.PROTOCOL_VIOLATION;
            default -> {
                if (Objects.toString(e.getMessage(), "").contains("maxResultBuffer")) {
                    yield FaultKind.RESULT_TOO_LARGE;
                }
                if (!isFatal(e)) {
                    yield FaultKind.FAILED;
                }
                yield find(e, SocketTimeoutException.class) != null
                        ? FaultKind.NOT_ANSWERING
                        : FaultKind.CONNECTION_LOST;
            }
        };
    }

    private static FaultKind connectKind(SQLException e, TlsMode mode) {
        return switch (Objects.toString(e.getSQLState(), "")) {
            case "28P01" -> FaultKind.PASSWORD_WRONG;
            case "28000" ->
                "ClientAuthentication".equals(routine(e)) ? FaultKind.NO_HBA_LINE : FaultKind.SIGN_IN_REFUSED;
            case "3D000" -> FaultKind.NO_SUCH_DATABASE;
            case "42501" -> FaultKind.NO_CONNECT_PRIVILEGE;
            case "53300" -> FaultKind.NO_SLOT;
            case "57P03" -> notNow(e);
            case "57P01", "57P02" -> FaultKind.SHUTTING_DOWN;
            case "08P01" -> FaultKind.NOT_POSTGRESQL;
            default -> networkKind(e, mode);
        };
    }

    private static FaultKind networkKind(SQLException e, TlsMode mode) {
        if (find(e, UnknownHostException.class) != null) {
            return FaultKind.NAME_NOT_FOUND;
        }
        if (find(e, SocketTimeoutException.class) != null) {
            return FaultKind.CONNECT_TIMED_OUT;
        }
        if (find(e, NoRouteToHostException.class) != null) {
            return FaultKind.NO_ROUTE;
        }
        if (find(e, ConnectException.class) != null) {
            return FaultKind.CONNECTION_REFUSED;
        }
        if (find(e, SSLException.class) != null || find(e, CertificateException.class) != null) {
            return tlsKind(e);
        }
        boolean wantsTls = mode != TlsMode.DISABLE && mode != TlsMode.PREFER;
        String message = Objects.toString(e.getMessage(), "");
        if (wantsTls && e.getCause() == null && message.contains("SSL")) {
            return FaultKind.TLS_NOT_OFFERED;
        }
        if (wantsTls && message.contains("hostname")) {
            return FaultKind.CERTIFICATE_WRONG_NAME;
        }
        if (find(e, EOFException.class) != null || find(e, java.io.IOException.class) != null) {
            return FaultKind.NOT_POSTGRESQL;
        }
        // The driver's own login thread gave up waiting: it has no cause to show.
        return e.getCause() == null ? FaultKind.CONNECT_TIMED_OUT : FaultKind.FAILED;
    }

    private static FaultKind tlsKind(SQLException e) {
        if (find(e, CertificateExpiredException.class) != null
                || find(e, CertificateNotYetValidException.class) != null) {
            return FaultKind.CERTIFICATE_EXPIRED;
        }
        // The JDK reports an unknown root as a failed path, whichever builder found it.
        if (find(e, CertPathValidatorException.class) != null
                || find(e, java.security.cert.CertPathBuilderException.class) != null) {
            return FaultKind.CERTIFICATE_NOT_TRUSTED;
        }
        return find(e, CertificateException.class) != null
                ? FaultKind.CERTIFICATE_NOT_TRUSTED
                : FaultKind.TLS_FAILED;
    }

    /// SQLSTATE 57P03 says "cannot connect now" for three reasons, which only the message tells apart.
    private static FaultKind notNow(SQLException e) {
        String message = Objects.toString(e.getMessage(), "").toLowerCase(Locale.ROOT);
        if (message.contains("shutting down")) {
            return FaultKind.SHUTTING_DOWN;
        }
        return message.contains("recovery mode") ? FaultKind.IN_CRASH_RECOVERY : FaultKind.STARTING_UP;
    }

    private static @Nullable String routine(SQLException e) {
        ServerErrorMessage message = e instanceof PSQLException server ? server.getServerErrorMessage() : null;
        return message == null ? null : message.getRoutine();
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        Throwable current = thrown;
        // Causes may be circles; eight is deeper than any driver nests.
        for (int depth = 0; current != null && depth < 8; depth++) {
            if (type.isInstance(current)) {
                return type.cast(current);
            }
            current = current.getCause();
        }
        return null;
    }
}
