package org.howdah.history.sqlite;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.SharedTexts;
import org.jspecify.annotations.Nullable;

/// Reads texts by number, each once while it lives. One thread.
final class TextReader implements SharedTexts {
    private final Connection connection;
    private final Problems problems;
    private final Map<Long, @Nullable String> read = new HashMap<>();

    TextReader(Connection connection, Problems problems) {
        this.connection = connection;
        this.problems = problems;
    }

    @Override
    public long number(String text) {
        throw new UnsupportedOperationException("A reader keeps no texts");
    }

    @Override
    public @Nullable String text(long number) throws IOException {
        if (!read.containsKey(number)) {
            read.put(number, find(number, true));
        }
        return read.get(number);
    }

    private @Nullable String find(long number, boolean withBase) throws IOException {
        try (PreparedStatement select = connection.prepareStatement("select base, v from text where id = ?")) {
            select.setLong(1, number);
            try (ResultSet result = select.executeQuery()) {
                if (!result.next()) {
                    return null;
                }
                long base = result.getLong(1);
                boolean alone = result.wasNull() || !withBase;
                return TextCodec.unpack(result.getBytes(2), alone ? null : base(base));
            }
        } catch (ChunkException e) {
            // The row is worth having without it.
            problems.add("text " + number + ": " + e.getMessage() + ".");
            return null;
        } catch (SQLException e) {
            if (HistoryFile.isDestroyed(e)) {
                problems.add("text " + number + ": a page of the file is damaged.");
                return null;
            }
            throw new IOException(e);
        }
    }

    private @Nullable String base(long number) throws IOException {
        if (!read.containsKey(number)) {
            read.put(number, find(number, false));
        }
        return read.get(number);
    }
}
