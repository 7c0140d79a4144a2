package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Extension;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionEncryption;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionLock;
import org.howdah.model.session.StatementText;
import org.howdah.postgres.connect.Faults;
import org.howdah.text.ServerEncoding;
import org.jspecify.annotations.Nullable;

/// Asks a connection of the slow lane about one session, each question within a deadline of its own, so that a lock
/// manager that is busy holds nobody up. One thread at a time.
final class SessionInspector {
    /// The user waits for it.
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    /// Two questions, each with the begin and the end of its transaction; the third is rare.
    static final int TRIPS = 2 * ShortTransaction.TRIPS;

    /// Prepares and reads one question.
    private interface Question<R extends Record> {
        void bind(PreparedStatement statement) throws SQLException;

        R read(Columns row) throws SQLException;
    }

    private final Connection connection;
    private final SqlCatalog sql;
    private final Capabilities capabilities;
    private final Runnable beforeEach;

    /// @param beforeEach called before each round trip, to begin its deadline on our side
    SessionInspector(Connection connection, SqlCatalog sql, Capabilities capabilities, Runnable beforeEach) {
        this.connection = connection;
        this.sql = sql;
        this.capabilities = capabilities;
        this.beforeEach = beforeEach;
    }

    /// @throws SQLException when the connection is lost
    SessionInspection inspect(Session session) throws SQLException {
        SampleOutcome<SessionLock> locks = ask(sql.get("session_locks", capabilities.version()), new Question<>() {
            @Override
            public void bind(PreparedStatement statement) throws SQLException {
                statement.setInt(1, session.pid());
                start(statement, 2, session.backendStart());
                statement.setInt(3, session.pid());
                start(statement, 4, session.backendStart());
            }

            @Override
            public SessionLock read(Columns row) throws SQLException {
                return lock(row);
            }
        });
        SampleOutcome<SessionEncryption> encryption = ask(
                sql.get("session_encryption", capabilities.version()), new Question<>() {
                    @Override
                    public void bind(PreparedStatement statement) throws SQLException {
                        statement.setInt(1, session.pid());
                        start(statement, 2, session.backendStart());
                        start(statement, 3, session.backendStart());
                    }

                    @Override
                    public SessionEncryption read(Columns row) throws SQLException {
                        return new SessionEncryption(row.flag("ssl"), row.text("sslversion"), row.text("sslcipher"),
                                row.integerOrNull("sslbits"), row.text("client_name"),
                                row.flagOrNull("gss_encrypted"));
                    }
                });
        return new SessionInspection(session.key(), locks, encryption, text(session));
    }

    private @Nullable SampleOutcome<StatementText> text(Session session) throws SQLException {
        Extension statements = capabilities.extensions().get(Shortcomings.STATEMENTS);
        Long queryId = session.queryId();
        Long database = session.datid();
        if (!session.queryTruncated() || queryId == null || database == null) {
            return null;
        }
        if (statements == null || !statements.usable()) {
            return new SampleOutcome.Unsupported<>("pg_stat_statements is not created in this database");
        }
        String asked = sql.get("statement_text", capabilities.version())
                .replace("{schema}", '"' + statements.schema().replace("\"", "\"\"") + '"');
        return ask(asked, new Question<>() {
            @Override
            public void bind(PreparedStatement statement) throws SQLException {
                statement.setLong(1, queryId);
                statement.setLong(2, database);
                statement.setLong(3, Objects.requireNonNullElse(session.usesysid(), 0L));
            }

            @Override
            public StatementText read(Columns row) throws SQLException {
                byte[] sent = row.bytes("query");
                return new StatementText(sent == null
                        ? ""
                        : new ServerEncoding(capabilities.encoding()).decode(sent));
            }
        });
    }

    private <R extends Record> SampleOutcome<R> ask(String asked, Question<R> question) throws SQLException {
        beforeEach.run();
        try {
            return ShortTransaction.run(connection, DEADLINE, () -> {
                try (PreparedStatement statement = connection.prepareStatement(asked)) {
                    question.bind(statement);
                    try (ResultSet rows = statement.executeQuery()) {
                        List<R> read = new ArrayList<>();
                        Columns columns = new Columns(rows);
                        while (rows.next()) {
                            read.add(question.read(columns));
                        }
                        return new SampleOutcome.Read<>(read);
                    }
                }
            });
        } catch (SQLException e) {
            if (Faults.isFatal(e) || connection.isClosed()) {
                throw e;
            }
            return Outcomes.of(e);
        }
    }

    private static void start(PreparedStatement statement, int index, @Nullable Instant start) throws SQLException {
        if (start == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, start.atOffset(ZoneOffset.UTC));
        }
    }

    private static SessionLock lock(Columns row) throws SQLException {
        return new SessionLock(Objects.requireNonNullElse(row.text("locktype"), ""),
                Objects.requireNonNullElse(row.text("mode"), ""), row.flag("granted"), row.flag("fastpath"),
                object(row),
                row.instantOrNull("wait_start"));
    }

    /// What is locked, in words.
    private static @Nullable String object(Columns row) throws SQLException {
        Long relation = row.numberOrNull("relation");
        if (relation != null) {
            String name = row.name("relation_name");
            String database = row.name("database_name");
            String told = name == null ? "oid " + relation : name;
            return (database == null ? told : told + " in " + database) + place(row);
        }
        String virtual = row.text("virtualxid");
        if (virtual != null) {
            return virtual;
        }
        Long transaction = row.numberOrNull("transactionid");
        if (transaction != null) {
            return transaction.toString();
        }
        Long objid = row.numberOrNull("objid");
        return objid == null ? null : row.number("classid") + ", " + objid;
    }

    private static String place(Columns row) throws SQLException {
        Integer page = row.integerOrNull("page");
        Integer tuple = row.integerOrNull("tuple");
        return page == null ? "" : " (" + page + (tuple == null ? "" : "," + tuple) + ")";
    }
}
