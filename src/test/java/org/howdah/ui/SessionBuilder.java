package org.howdah.ui;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// A session, said in few words. Ages count back from the server's time.
public final class SessionBuilder {
    private final int pid;
    private final Instant serverTime;
    private @Nullable Instant backendStart;
    private @Nullable String database = "shop";
    private @Nullable String user = "shop_api";
    private @Nullable String application = "catalog-api";
    private @Nullable String client = "10.20.4.11";
    private @Nullable String backendType = "client backend";
    private @Nullable SessionState state = SessionState.ACTIVE;
    private @Nullable String waitType;
    private @Nullable String waitEvent;
    private @Nullable Instant transactionStart;
    private @Nullable Instant queryStart;
    private @Nullable Instant stateChange;
    private @Nullable Integer leader;
    private @Nullable String query = "SELECT 1";
    private @Nullable Long queryId;
    private boolean truncated;
    private boolean masked;

    private SessionBuilder(int pid, Instant serverTime) {
        this.pid = pid;
        this.serverTime = serverTime;
        this.backendStart = serverTime.minusSeconds(7_900);
    }

    public static SessionBuilder session(int pid, Instant serverTime) {
        return new SessionBuilder(pid, serverTime);
    }

    public SessionBuilder of(@Nullable String newUser, @Nullable String newApplication, @Nullable String newClient) {
        user = newUser;
        application = newApplication;
        client = newClient;
        return this;
    }

    public SessionBuilder in(@Nullable String newDatabase) {
        database = newDatabase;
        return this;
    }

    public SessionBuilder type(@Nullable String newType) {
        backendType = newType;
        return this;
    }

    public SessionBuilder started(Instant start) {
        backendStart = start;
        return this;
    }

    /// Runs a statement for so long, in a transaction that is as old or older.
    public SessionBuilder running(Duration time, Duration transaction) {
        state = SessionState.ACTIVE;
        queryStart = serverTime.minus(time);
        stateChange = queryStart;
        transactionStart = serverTime.minus(transaction);
        return this;
    }

    public SessionBuilder idleInTransaction(Duration time, Duration transaction) {
        state = SessionState.IDLE_IN_TRANSACTION;
        queryStart = serverTime.minus(time);
        stateChange = queryStart;
        transactionStart = serverTime.minus(transaction);
        return this;
    }

    public SessionBuilder aborted(Duration time, Duration transaction) {
        idleInTransaction(time, transaction);
        state = SessionState.IDLE_IN_TRANSACTION_ABORTED;
        return this;
    }

    public SessionBuilder workerOf(int leaderPid) {
        leader = leaderPid;
        backendType = "parallel worker";
        transactionStart = null;
        return this;
    }

    public SessionBuilder waits(@Nullable String type, @Nullable String event) {
        waitType = type;
        waitEvent = event;
        return this;
    }

    public SessionBuilder text(@Nullable String newQuery) {
        query = newQuery;
        return this;
    }

    public SessionBuilder cut() {
        truncated = true;
        return this;
    }

    /// Cut, with or without an identifier by which the rest can be found.
    public SessionBuilder cut(@Nullable Long identifier) {
        queryId = identifier;
        return cut();
    }

    public SessionBuilder masked() {
        masked = true;
        state = null;
        backendStart = null;
        query = null;
        queryStart = null;
        transactionStart = null;
        stateChange = null;
        waitType = null;
        waitEvent = null;
        application = null;
        client = null;
        backendType = null;
        return this;
    }

    public Session build() {
        return new Session(pid, backendStart, 16_384L, database, 16_385L, user, application, client, 51_844,
                backendType, state, waitType, waitEvent, transactionStart, queryStart, stateChange, null, 70_812L,
                leader, queryId, query, truncated, masked);
    }
}
