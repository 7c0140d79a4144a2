package org.howdah.postgres.connect;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts what the driver throws into our words. Servers and drivers speak the language of their machine, so nothing here
/// depends on the wording of a message where an SQLSTATE, a class or the server's routine says the same.
public final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private static final List<String> POOLER_WITHOUT_SERVER = List.of("query_wait_timeout", "server_login_retry",
            "server conn crashed", "cannot connect to server", "max_client_conn", "shutting down",
            "the database system is");

    private Faults() {}

    /// Of an attempt to connect.
    static ServerFault whileConnecting(SQLException e, ConnectionTarget target, Attempt attempt) {
        ServerFault obstacle = attempt.obstacle(e.getSQLState());
        return obstacle == null
                ? of(ConnectFaults.kind(e, target.tlsMode(), attempt), e.getSQLState(), target, message(e))
                : obstacle;
    }

    /// Of a connection that used to work.
    public static ServerFault whileConnected(SQLException e, ConnectionTarget target) {
        return of(runningKind(e), e.getSQLState(), target, message(e));
    }

    public static ServerFault of(FaultKind kind, @Nullable String sqlState, ConnectionTarget target, String detail) {
        return new ServerFault(kind, sqlState, FaultSentences.of(kind, target), detail);
    }

    /// Of an answer at which the driver stumbled: it believes the lengths that a server tells, and where they are wrong
    /// it reaches beyond its buffers, or for more memory than there is.
    public static ServerException ofNonsense(Throwable stumble, ConnectionTarget target) {
        LOG.warn("{}: the driver stumbled over an answer", target.address().label(), stumble);
        return new ServerException(of(FaultKind.PROTOCOL_VIOLATION, null, target, stumble.toString()), stumble);
    }

    /// Whether the connection is of no use any more.
    public static boolean isFatal(SQLException e) {
        String state = state(e);
        // 25P03: the server ended the session for idling in a transaction.
        return state.startsWith("08") || state.startsWith("57P") || state.equals("25P03");
    }

    private static FaultKind runningKind(SQLException e) {
        return switch (state(e)) {
            case "57P01", "57P02", "57P05", "25P03" -> FaultKind.TERMINATED;
            case "57P03" -> notNow(e);
            case "08P01" -> isPoolerWithoutServer(e) ? FaultKind.POOLER_WITHOUT_SERVER : FaultKind.PROTOCOL_VIOLATION;
            // The server gave up itself: its time for a statement was over, or nobody gave it the lock.
            case "57014", "55P03" -> FaultKind.NOT_ANSWERING;
            // The driver's own state for an answer over maxResultBuffer, without a cause; with one, the network's.
            case "08S01" -> e.getCause() == null ? FaultKind.RESULT_TOO_LARGE : FaultKind.CONNECTION_LOST;
            default -> isFatal(e) ? networkKind(e) : FaultKind.FAILED;
        };
    }

    private static FaultKind networkKind(SQLException e) {
        if (find(e, AnswerTooLargeException.class) != null) {
            return FaultKind.RESULT_TOO_LARGE;
        }
        if (find(e, SocketTimeoutException.class) != null) {
            return FaultKind.NOT_ANSWERING;
        }
        return isNonsense(e) ? FaultKind.PROTOCOL_VIOLATION : FaultKind.CONNECTION_LOST;
    }

    /// What came makes no sense to TLS, or to the driver, which then throws the plainest of all exceptions.
    private static boolean isNonsense(SQLException e) {
        boolean cut = find(e, SocketException.class) != null || find(e, EOFException.class) != null;
        return !cut && (find(e, SSLException.class) != null
                || (e.getCause() != null && e.getCause().getClass() == IOException.class));
    }

    /// SQLSTATE 57P03 says "cannot connect now" for four reasons, which only the message tells apart, in the language
    /// of the server, for the client's wishes are not yet known then. The kind for all others claims none of them.
    static FaultKind notNow(SQLException e) {
        String message = message(e).toLowerCase(Locale.ROOT);
        if (message.contains("starting up") || message.contains("not yet accepting")) {
            return FaultKind.STARTING_UP;
        }
        if (message.contains("shutting down")) {
            return FaultKind.SHUTTING_DOWN;
        }
        return message.contains("recovery mode") ? FaultKind.IN_CRASH_RECOVERY : FaultKind.NOT_ACCEPTING;
    }

    /// PgBouncer has one SQLSTATE for everything, but one language as well.
    static boolean isPoolerWithoutServer(SQLException e) {
        String message = message(e);
        return POOLER_WITHOUT_SERVER.stream().anyMatch(message::contains);
    }

    static String state(SQLException e) {
        return Objects.toString(e.getSQLState(), "");
    }

    private static String message(SQLException e) {
        return Objects.toString(e.getMessage(), "");
    }

    static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
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
