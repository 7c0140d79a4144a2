package org.howdah.history.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.howdah.history.HistoryException;

/// The tables, and which version of them a file has.
final class Schema {
    /// "Howd", so that another program's file is not taken for ours.
    static final int APPLICATION = 0x486F7764;
    /// 2 tells for each segment up to where it was rolled up.
    static final int VERSION = 2;

    /// Before the first table, as they shape the file: it gives pages back, and its pages suit chunks of some ten
    /// kilobytes.
    private static final List<String> SHAPE = List.of("pragma page_size = 8192", "pragma auto_vacuum = incremental");

    /// Up to where what was recorded was rolled up into a tier.
    private static final String ROLLED = """
            create table rolled (server integer not null, kind integer not null, tier integer not null,
                segment integer not null, until integer not null, primary key (server, kind, tier, segment))
                without rowid""";

    private static final List<String> TABLES = List.of(
            "create table server (id integer primary key, uuid text not null unique, name text not null)",
            "create table kind (id integer primary key, name text not null unique)",
            // What comes after a step of the clock, a restart of Howdah or another epoch is a segment of its own.
            "create table segment (id integer primary key, server integer not null, began integer not null)",
            // Times in microseconds; last and v are null while the chunk is open and its samples are tails.
            """
            create table chunk (id integer primary key, server integer not null, kind integer not null,
                tier integer not null, segment integer not null, first integer not null, last integer,
                samples integer not null, rows integer not null, bytes integer not null, v blob)""",
            // Tells all that is asked of a chunk before it is read, so that only those are touched that are.
            "create index chunk_time on chunk (server, kind, tier, first, last, segment)",
            "create index chunk_open on chunk (id) where v is null",
            // k is the chunk's id, shifted, and the sample's place in it.
            "create table tail (k integer primary key, t integer not null, v blob not null)",
            """
            create table text (id integer primary key, server integer not null, hash blob not null,
                shape integer not null, base integer, used integer not null, v blob not null)""",
            "create unique index text_hash on text (server, hash)",
            "create index text_base on text (base) where base is not null",
            "create index text_used on text (used)",
            "create index chunk_last on chunk (tier, last)",
            """
            create table event (id integer primary key, server integer not null, t integer not null, kind text not null,
                until integer, count integer not null, repeated integer not null, message text not null, state text)""",
            "create index event_time on event (server, t)",
            "create index event_age on event (t)",
            ROLLED);

    /// How a file of version 1 becomes one of version 2: nothing was rolled up in it.
    private static final List<String> TO_VERSION_2 = List.of("drop table rolled", ROLLED, "drop index chunk_time",
            "create index chunk_time on chunk (server, kind, tier, first, last, segment)", "drop index chunk_last",
            "create index chunk_last on chunk (tier, last)");

    private Schema() {}

    /// Makes the tables of a new file, and checks those of an old one.
    ///
    /// @throws HistoryException for a file of a newer Howdah or of another program
    static void make(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int version = number(statement, "pragma user_version");
            int application = number(statement, "pragma application_id");
            boolean fresh = number(statement, "select count(*) from sqlite_master") == 0;
            if (fresh) {
                for (String pragma : SHAPE) {
                    statement.executeUpdate(pragma);
                }
            }
            statement.execute("pragma journal_mode = wal");
            if (fresh) {
                change(connection, statement, TABLES);
                return;
            }
            check(application, version);
            if (version < VERSION) {
                change(connection, statement, TO_VERSION_2);
            }
        }
    }

    /// Checks the tables of a file that is only read.
    static void check(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            check(number(statement, "pragma application_id"), number(statement, "pragma user_version"));
        }
    }

    private static void check(int application, int version) {
        if (application != APPLICATION) {
            throw new HistoryException("The history file was made by another program. Move it away, or choose another"
                    + " place with --home.");
        }
        if (version > VERSION) {
            throw new HistoryException(
                    "The history was written by a newer Howdah. Use that one, or choose another place"
                            + " with --home.");
        }
    }

    private static void change(Connection connection, Statement statement, List<String> changes) throws SQLException {
        connection.setAutoCommit(false);
        for (String change : changes) {
            statement.executeUpdate(change);
        }
        statement.executeUpdate("pragma application_id = " + APPLICATION);
        statement.executeUpdate("pragma user_version = " + VERSION);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// Whether a file that is only read tells what was rolled up in it.
    static boolean isRolledUp(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return number(statement, "pragma user_version") >= VERSION;
        }
    }

    static int number(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getInt(1) : 0;
        }
    }
}
