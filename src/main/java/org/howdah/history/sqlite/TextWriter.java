package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.howdah.history.chunk.SharedTexts;
import org.jspecify.annotations.Nullable;

/// Keeps each text of a server once, from inside the writer's transaction. Its memory is of what it believes to be kept,
/// so it forgets all when a transaction fails.
final class TextWriter {
    private static final int REMEMBERED = 10_000;
    private static final int BASES = 2_000;

    private record Known(long id, long day) {}

    private record Shape(int server, long shape) {}

    private record Base(long id, String text) {}

    private final Connection connection;
    private final Map<Integer, Recent<String, Known>> known = new HashMap<>();
    private final Recent<Shape, Base> bases = new Recent<>(BASES);

    TextWriter(Connection connection) {
        this.connection = connection;
    }

    /// The texts of one server.
    ///
    /// @param day of the samples that are kept, since 1970: texts that no sample of late has are given up
    SharedTexts of(int server, long day) {
        return new SharedTexts() {
            @Override
            public long number(String text) throws IOException {
                try {
                    return find(server, text, day);
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            }

            @Override
            public @Nullable String text(long number) {
                throw new UnsupportedOperationException("The writer reads no texts");
            }
        };
    }

    void forget() {
        known.clear();
        bases.clear();
    }

    private long find(int server, String text, long day) throws SQLException {
        Recent<String, Known> ofServer = known.computeIfAbsent(server, _ -> new Recent<>(REMEMBERED));
        Known found = ofServer.get(text);
        if (found != null && found.day() >= day) {
            return found.id();
        }
        byte[] hash = found == null ? TextShape.hash(text) : new byte[0];
        if (found == null) {
            found = select(server, hash);
        }
        if (found == null) {
            found = new Known(insert(server, text, hash, day), day);
        } else if (found.day() < day) {
            touch(found.id(), day);
            found = new Known(found.id(), day);
        }
        ofServer.put(text, found);
        return found.id();
    }

    private @Nullable Known select(int server, byte[] hash) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, used from text where server = ? and hash = ?")) {
            select.setInt(1, server);
            select.setBytes(2, hash);
            try (ResultSet result = select.executeQuery()) {
                return result.next() ? new Known(result.getLong(1), result.getLong(2)) : null;
            }
        }
    }

    private long insert(int server, String text, byte[] hash, long day) throws SQLException {
        Shape shape = new Shape(server, TextShape.of(text));
        Base base = bases.get(shape);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into text (server, hash, shape, base, used, v) values (?, ?, ?, ?, ?, ?) returning id")) {
            insert.setInt(1, server);
            insert.setBytes(2, hash);
            insert.setLong(3, shape.shape());
            if (base == null) {
                insert.setNull(4, java.sql.Types.INTEGER);
            } else {
                insert.setLong(4, base.id());
            }
            insert.setLong(5, day);
            insert.setBytes(6, TextCodec.pack(text, base == null ? null : base.text()));
            try (ResultSet result = insert.executeQuery()) {
                long id = result.getLong(1);
                if (base == null) {
                    bases.put(shape, new Base(id, text));
                }
                return id;
            }
        }
    }

    private void touch(long id, long day) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update text set used = max(used, ?2) where id = ?1 or id = (select base from text where id = ?1)")) {
            update.setLong(1, id);
            update.setLong(2, day);
            update.executeUpdate();
        }
    }
}
