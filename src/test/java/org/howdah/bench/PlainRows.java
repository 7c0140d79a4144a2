package org.howdah.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.howdah.history.SeededLoad;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// One hour of the same sessions as rows of a database, with dictionaries, one transaction a second.
final class PlainRows {
    private static final int SECONDS = 3_600;

    private final String what;
    private final String address;
    private final TimedTable table;
    private final Map<String, Integer> words = new HashMap<>();

    PlainRows(String what, String address, TimedTable table) {
        this.what = what;
        this.address = address;
        this.table = table;
    }

    void run(List<SeededLoad> loads) throws Exception {
        boolean duck = address.startsWith("jdbc:duckdb");
        long rows = 0;
        long cpu;
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            if (!duck) {
                statement.execute("pragma journal_mode = wal");
            }
            statement.execute("create table word (id integer primary key, v varchar)");
            statement.execute("create table session (server integer, t bigint, pid integer, backend_start bigint,"
                    + " datid bigint, datname integer, usesysid bigint, usename integer, application integer,"
                    + " client integer, port integer, type integer, state integer, wait_type integer, wait integer,"
                    + " xact_start bigint, query_start bigint, state_change bigint, xid bigint, xmin bigint,"
                    + " query_id bigint, query integer, primary key (server, t, pid))"
                    + (duck ? "" : " without rowid"));
            connection.setAutoCommit(false);
            long before = processCpu();
            try (PreparedStatement insert = connection.prepareStatement("insert into session values"
                    + " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")) {
                for (int second = 0; second < SECONDS; second++) {
                    for (int i = 0; i < loads.size(); i++) {
                        rows += insert(connection, insert, i, loads.get(i).sessions(second));
                    }
                    insert.executeBatch();
                    connection.commit();
                }
            }
            cpu = processCpu() - before;
            questions(statement);
            connection.commit();
        }
        Path file = Path.of(address.substring(address.indexOf(':', 5) + 1));
        table.row(what + ", " + rows + " rows", String.format(Locale.ROOT, "%.1f bytes a row",
                (double) Files.size(file) / rows),
                String.format(Locale.ROOT,
                        "%.2f ms CPU a tick, with making them up", cpu / 1e6 / SECONDS));
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private void questions(Statement statement) throws Exception {
        table.time(what + ", load of 1 h in 200 steps", () -> count(statement,
                "select t / 18000, wait_type, count(*) from session where server = 0 group by 1, 2"));
        table.time(what + ", top 20 statements of 10 min", () -> count(statement,
                "select query_id, wait_type, count(*) from session where server = 0 and t >= "
                        + SeededLoad.START.plusSeconds(SECONDS - 600).toEpochMilli() + " group by 1, 2"
                        + " order by 3 desc limit 20"));
    }

    private static void count(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            int rows = 0;
            while (result.next()) {
                rows++;
            }
            if (rows == 0) {
                throw new IllegalStateException("Nothing is there");
            }
        }
    }

    private int insert(Connection connection, PreparedStatement insert, int server, Sample<Session> sample)
            throws SQLException {
        List<Session> sessions = ((SampleOutcome.Read<Session>) sample.outcome()).rows();
        for (Session row : sessions) {
            Object[] values = {server, sample.time().toEpochMilli(), row.pid(), micros(row.backendStart()),
                    row.datid(), id(connection, row.datname()), row.usesysid(), id(connection, row.usename()),
                    id(connection, row.applicationName()), id(connection, row.clientAddr()), row.clientPort(),
                    id(connection, row.backendType()), id(connection, String.valueOf(row.state())),
                    id(connection, row.waitEventType()), id(connection, row.waitEvent()), micros(row.xactStart()),
                    micros(row.queryStart()), micros(row.stateChange()), row.backendXid(), row.backendXmin(),
                    row.queryId(), id(connection, row.query())};
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.addBatch();
        }
        return sessions.size();
    }

    private static Object micros(@Nullable Instant time) {
        return time == null ? 0 : time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }

    private int id(Connection connection, @Nullable String word) throws SQLException {
        String text = String.valueOf(word);
        Integer id = words.get(text);
        if (id == null) {
            id = words.size() + 1;
            words.put(text, id);
            try (PreparedStatement insert = connection.prepareStatement("insert into word values (?, ?)")) {
                insert.setInt(1, id);
                insert.setString(2, text);
                insert.executeUpdate();
            }
        }
        return id;
    }
}
