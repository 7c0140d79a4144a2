package org.howdah.postgres.query;

import java.util.Objects;
import java.util.regex.Pattern;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// Completes what a quiet second sees of a session with what was last told of it in full. Pure.
final class QuietSession {
    /// Who waits for its client in a transaction has mostly nothing to do there.
    private static final String WAITS_FOR_CLIENT = "ClientRead";

    /// The one kind of statement that works while it waits for its client.
    private static final Pattern COPY_FROM_CLIENT = Pattern.compile(
            "^\\s*copy\\b.*\\bfrom\\s+stdin\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private QuietSession() {}

    /// The session as a sample shows it; nothing for one that worked outside a transaction and does so no more, as far as
    /// this can be told.
    ///
    /// @param seen with neither state nor anything else that a quiet second does not ask for
    /// @param told null where nothing was told yet
    /// @param query as far as it is known; null where it is not
    static @Nullable Session of(Session seen, @Nullable Session told, @Nullable String query) {
        boolean outside = seen.xactStart() == null;
        if (told == null) {
            // A process without a database works for the server itself.
            boolean background = seen.datid() == null;
            return outside && !background ? null : with(seen, null, outside ? null : byItsWait(seen, query));
        }
        boolean sameStatement = Objects.equals(told.queryStart(), seen.queryStart());
        if (outside && seen.datid() != null && !sameStatement) {
            return null;
        }
        return with(seen, told, outside ? told.state() : inTransaction(seen, told, sameStatement, query));
    }

    private static @Nullable SessionState inTransaction(Session seen, Session told, boolean sameStatement,
            @Nullable String query) {
        SessionState before = told.state();
        // A background process that reports no state, in a transaction of its own.
        if (before == null) {
            return null;
        }
        if (!sameStatement) {
            return byItsWait(seen, query);
        }
        return switch (before) {
            // Until its next statement.
            case IDLE_IN_TRANSACTION -> before;
            // A statement that reads from its client has done so before.
            case ACTIVE, FASTPATH -> waitsForClient(seen) && !waitsForClient(told) ? byItsWait(seen, query) : before;
            case IDLE_IN_TRANSACTION_ABORTED, DISABLED, STARTING, IDLE -> byItsWait(seen, query);
        };
    }

    private static SessionState byItsWait(Session seen, @Nullable String query) {
        return waitsForClient(seen) && !readsFromItsClient(query)
                ? SessionState.IDLE_IN_TRANSACTION
                : SessionState.ACTIVE;
    }

    private static boolean readsFromItsClient(@Nullable String query) {
        return query != null && COPY_FROM_CLIENT.matcher(query).find();
    }

    private static boolean waitsForClient(Session session) {
        return WAITS_FOR_CLIENT.equals(session.waitEvent());
    }

    /// What belongs to a statement, a state or a transaction is taken over while that lasts.
    private static Session with(Session seen, @Nullable Session told, @Nullable SessionState state) {
        boolean sameStatement = told != null && Objects.equals(told.queryStart(), seen.queryStart());
        boolean sameTransaction = told != null && seen.xactStart() != null
                && seen.xactStart().equals(told.xactStart());
        Session client = told == null ? seen : told;
        Session statement = told != null && sameStatement ? told : seen;
        Session stated = told != null && sameStatement && told.state() == state ? told : seen;
        Session transaction = told != null && sameTransaction ? told : seen;
        return new Session(seen.pid(), seen.backendStart(), seen.datid(), null, seen.usesysid(), null,
                client.applicationName(), client.clientAddr(), client.clientPort(), client.backendType(), state,
                seen.waitEventType(), seen.waitEvent(), seen.xactStart(), seen.queryStart(), stated.stateChange(),
                transaction.backendXid(), stated.backendXmin(), client.leaderPid(), statement.queryId(), null, false,
                false);
    }
}
