package org.howdah.history.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.howdah.files.PrivateFiles;
import org.howdah.history.HistoryException;
import org.jspecify.annotations.Nullable;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The file and how connections to it are set up.
///
/// @param folder of the history
/// @param natives where the driver may unpack its library; the usual temporary folder may forbid to run it
record HistoryFile(Path folder, Path natives) {
    /// A commit may wait for a reader's snapshot to be copied, not longer.
    private static final int BUSY_MILLIS = 5_000;
    /// The log is cut back to this after it was copied.
    private static final int LOG_BYTES = 8 << 20;

    Path path() {
        return folder.resolve("history.sqlite");
    }

    Path lock() {
        return folder.resolve("recorder.lock");
    }

    boolean exists() {
        return Files.exists(path());
    }

    /// Made for its owner alone before SQLite sees it; its log and index get the same rights.
    void create() throws IOException {
        PrivateFiles.makeFolder(folder);
        if (!exists()) {
            PrivateFiles.open(path(), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE)).close();
        }
    }

    /// Under another name, with its log and index.
    void putAside(Path aside) throws IOException {
        for (String part : List.of("", "-wal", "-shm")) {
            Path from = folder.resolve(path().getFileName() + part);
            if (Files.exists(from)) {
                Files.move(from, folder.resolve(aside.getFileName() + part));
            }
        }
    }

    /// With its log; null where it cannot be told.
    @Nullable
    Long bytes() {
        try {
            Path log = folder.resolve(path().getFileName() + "-wal");
            return Files.size(path()) + (Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException _) {
            return null;
        }
    }

    /// The one connection that writes.
    Connection openForWriting() throws SQLException {
        SQLiteConfig config = config();
        // Each commit is on the disk before it is acknowledged.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalSizeLimit(LOG_BYTES);
        // Nobody asks for them, and finding out whether somebody might takes as long as an insertion.
        config.setGetGeneratedKeys(false);
        return connect(config);
    }

    /// The one that fills a file which is thrown away if it does not get whole.
    Connection openForFilling() throws SQLException {
        SQLiteConfig config = config();
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        return connect(config);
    }

    /// One of those that read.
    Connection openForReading() throws SQLException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return connect(config);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    private Connection connect(SQLiteConfig config) throws SQLException {
        unpackInto();
        Connection connection = JDBC.createConnection("jdbc:sqlite:" + path(), config.toProperties());
        if (connection == null) {
            throw new SQLException("The driver does not know its own address");
        }
        return connection;
    }

    private void unpackInto() {
        try {
            // The driver reads it once, when it is first used.
            System.setProperty("org.sqlite.tmpdir", PrivateFiles.makeFolder(natives).toString());
        } catch (IOException e) {
            throw new HistoryException(natives + " cannot be made: check its rights.", e);
        }
    }

    /// Whether an error says that the file is no database any more.
    static boolean isDestroyed(SQLException e) {
        return e instanceof SQLiteException error && (error.getResultCode() == SQLiteErrorCode.SQLITE_NOTADB
                || error.getResultCode() == SQLiteErrorCode.SQLITE_CORRUPT);
    }

    static boolean isFull(SQLException e) {
        return e instanceof SQLiteException error && (error.getResultCode() == SQLiteErrorCode.SQLITE_FULL
                || String.valueOf(e.getMessage()).contains("SQLITE_FULL"));
    }
}
