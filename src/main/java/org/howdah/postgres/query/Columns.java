package org.howdah.postgres.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.howdah.model.replication.Lsn;
import org.howdah.text.ServerEncoding;
import org.jspecify.annotations.Nullable;

/// Reads columns by name, with null for what is not known.
final class Columns {
    private static final ServerEncoding NAMES = new ServerEncoding("SQL_ASCII");

    private final ResultSet row;

    Columns(ResultSet row) {
        this.row = row;
    }

    @Nullable
    String text(String column) throws SQLException {
        return row.getString(column);
    }

    byte @Nullable [] bytes(String column) throws SQLException {
        return row.getBytes(column);
    }

    /// The name of a database or role, sent as bytes: the encoding of a name is known to nobody, so it is guessed.
    @Nullable
    String name(String column) throws SQLException {
        byte[] bytes = row.getBytes(column);
        return bytes == null ? null : NAMES.decode(bytes);
    }

    int integer(String column) throws SQLException {
        return row.getInt(column);
    }

    @Nullable
    Integer integerOrNull(String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : (Integer) value;
    }

    long number(String column) throws SQLException {
        return row.getLong(column);
    }

    @Nullable
    Long numberOrNull(String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : (Long) value;
    }

    double real(String column) throws SQLException {
        return row.getDouble(column);
    }

    @Nullable
    Double realOrNull(String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : (Double) value;
    }

    boolean flag(String column) throws SQLException {
        return row.getBoolean(column);
    }

    @Nullable
    Boolean flagOrNull(String column) throws SQLException {
        boolean value = row.getBoolean(column);
        return row.wasNull() ? null : (Boolean) value;
    }

    Instant instant(String column) throws SQLException {
        Instant value = instantOrNull(column);
        if (value == null) {
            throw new SQLException("The server left " + column + " empty", "XX000");
        }
        return value;
    }

    /// -infinity and infinity have no instant: they are as unknown as null.
    @Nullable
    Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null || value.equals(OffsetDateTime.MIN) || value.equals(OffsetDateTime.MAX)
                ? null
                : value.toInstant();
    }

    @Nullable
    Lsn lsn(String column) throws SQLException {
        String value = row.getString(column);
        return value == null ? null : Lsn.parse(value);
    }

    /// An interval that was sent as seconds.
    @Nullable
    Duration seconds(String column) throws SQLException {
        Double value = realOrNull(column);
        return value == null ? null : Duration.ofNanos(Math.round(value * 1e9));
    }
}
