package org.howdah.postgres.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.Sample;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.PGConnection;

/// A cluster with databases of three encodings: what their sessions run is read right from each of them.
final class OldEncodingsIT {
    private static final List<String> VERSIONS = List.of("9.6", "13", "18");
    private static final String LATIN1 = "old_latin1";
    private static final String SQL_ASCII = "old_sql_ascii";

    @BeforeAll
    static void createDatabases() throws SQLException {
        for (String version : VERSIONS) {
            Readings.execute(TestServers.shared(version), "postgres", create(LATIN1, "LATIN1"),
                    create(SQL_ASCII, "SQL_ASCII"));
        }
    }

    private static String create(String database, String encoding) {
        return "CREATE DATABASE " + database + " TEMPLATE template0 ENCODING '" + encoding
                + "' LC_COLLATE 'C' LC_CTYPE 'C'";
    }

    @AfterAll
    static void dropDatabases() throws SQLException {
        for (String version : VERSIONS) {
            for (String database : List.of(LATIN1, SQL_ASCII)) {
                drop(TestServers.shared(version), "postgres", database);
            }
        }
    }

    /// A session that was ended may be there for a moment still.
    private static void drop(PostgresProcess server, String from, String database) {
        Awaitility.await().ignoreExceptions().until(() -> {
            Readings.execute(server, from, "DROP DATABASE " + database);
            return true;
        });
    }

    static Stream<Arguments> versionsAndReaders() {
        return VERSIONS.stream().flatMap(version -> Stream.of("postgres", LATIN1, SQL_ASCII)
                .map(reader -> Arguments.of(version, reader)));
    }

    @ParameterizedTest
    @MethodSource("versionsAndReaders")
    void textsOfEveryEncodingAreReadRight(String version, String readerDatabase) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        try (Running utf8 = new Running(server, "postgres", "UTF8", "Straße, мир, 안녕");
                Running latin1 = new Running(server, LATIN1, "UTF8", "Grüße, café, ¼ \\d+");
                Running ascii = new Running(server, SQL_ASCII, "UTF8", "Straße, мир, 안녕");
                Running asciiOld = new Running(server, SQL_ASCII, "LATIN1", "Grüße, café");
                LiveReader reader = Readings.READERS.openLive(
                        TestServers.target(server, TestServers.BOSS, readerDatabase))) {
            for (Running running : List.of(utf8, latin1, ascii, asciiOld)) {
                Session session = running.await(reader);
                assertThat(session.query()).isEqualTo(running.statement);
                assertThat(session.queryTruncated()).isFalse();
                assertThat(session.datname()).isEqualTo(running.database);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versionsAndReaders")
    void textsCutWithinACharacterAreMarkedAndReadAsFarAsTheyGo(String version, String readerDatabase)
            throws Exception {
        PostgresProcess server = TestServers.shared(version);
        // One, two and three bytes before the first character of several bytes, so that one cut or another falls into it.
        for (String shift : List.of("", "a", "ab")) {
            try (Running utf8 = new Running(server, "postgres", "UTF8", shift + "€".repeat(1000));
                    Running latin1 = new Running(server, LATIN1, "UTF8", shift + "é".repeat(1500));
                    Running ascii = new Running(server, SQL_ASCII, "UTF8", shift + "€".repeat(1000));
                    LiveReader reader = Readings.READERS.openLive(
                            TestServers.target(server, TestServers.BOSS, readerDatabase))) {
                for (Running running : List.of(utf8, latin1, ascii)) {
                    Session session = running.await(reader);
                    assertThat(session.queryTruncated()).as(running.database).isTrue();
                    assertThat(running.statement).startsWith(session.query());
                    assertThat(session.query()).hasSizeGreaterThan(1024 / 3 - 10);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("versionsAndReaders")
    void namesGivenInOldEncodingsAreReadFromEverywhere(String version, String readerDatabase) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        Readings.execute(server, LATIN1, "CREATE DATABASE \"Büro\" TEMPLATE template0");
        Readings.execute(server, "postgres", "CREATE DATABASE \"Straße мира\" TEMPLATE template0");
        try (Running running = new Running(server, "Straße мира", "UTF8", "");
                LiveReader reader = Readings.READERS.openLive(
                        TestServers.target(server, TestServers.BOSS, readerDatabase));
                SlowReader slow = Readings.READERS.openSlow(
                        TestServers.target(server, TestServers.BOSS, readerDatabase), reader.capabilities())) {
            assertThat(running.await(reader).datname()).isEqualTo("Straße мира");
            List<Sample<?>> samples = new ArrayList<>(reader.read(Readings.USUAL));
            samples.addAll(slow.readAll());
            assertThat(Readings.rows(samples, DatabaseActivity.PROBE)).extracting(DatabaseActivity::datname)
                    .contains("Straße мира", "Büro", LATIN1);
        } finally {
            drop(server, "postgres", "\"Straße мира\"");
            drop(server, LATIN1, "\"Büro\"");
        }
    }

    /// A session of its own whose client speaks any encoding.
    private static final class Running implements AutoCloseable {
        private final PostgresProcess server;
        private final String database;
        private final String statement;
        private final int pid;
        private final Connection connection;
        private final Thread thread;

        Running(PostgresProcess server, String database, String clientEncoding, String text) throws SQLException {
            this.server = server;
            this.database = database;
            this.statement = "SELECT pg_sleep(600) /* " + text + " */";
            var address = server.address("app_one", database);
            Properties properties = new Properties();
            properties.setProperty("user", address.user());
            properties.setProperty("sslmode", "disable");
            properties.setProperty("allowEncodingChanges", "true");
            this.connection = DriverManager.getConnection(
                    "jdbc:postgresql://" + address.host() + ":" + address.port() + "/"
                            + URLEncoder.encode(database, UTF_8).replace("+", "%20"),
                    properties);
            this.pid = connection.unwrap(PGConnection.class).getBackendPID();
            Statement running = connection.createStatement();
            running.execute("SET client_encoding = '" + clientEncoding + "'");
            this.thread = Thread.ofVirtual().start(() -> {
                try {
                    running.execute(statement);
                } catch (SQLException ended) {
                    // The session was ended with its test.
                }
            });
        }

        Session await(LiveReader reader) {
            return Awaitility.await().until(() -> Readings.rows(reader.read(Readings.USUAL), Session.PROBE).stream()
                    .filter(session -> session.pid() == pid && session.query() != null
                            && session.query().startsWith("SELECT pg_sleep"))
                    .findFirst(), java.util.Optional::isPresent).orElseThrow();
        }

        @Override
        public void close() throws SQLException {
            Readings.execute(server, "postgres", "SELECT pg_terminate_backend(" + pid + ")");
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            connection.close();
        }
    }
}
