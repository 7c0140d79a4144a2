package org.howdah.history.sqlite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.Column;
import org.howdah.history.chunk.Micros;
import org.howdah.history.rollup.WaitEvents;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// The value of a dimension of each row of a chunk of sessions. Rows that lie side by side are mostly the same session a
/// second later, so the last value is remembered. One chunk, one thread.
final class Dimensions {
    private final Chunk chunk;
    private final LoadDimension dimension;
    private final List<Column> columns;
    private final Map<Long, String> known = new HashMap<>();
    private final @Nullable Column texts;
    private long lastKey = Long.MIN_VALUE;
    private long lastStart = Long.MIN_VALUE;
    private String last = LoadBucket.NONE;

    Dimensions(Chunk chunk, LoadDimension dimension) throws ChunkException {
        this.chunk = chunk;
        this.dimension = dimension;
        this.columns = columns();
        this.texts = dimension == LoadDimension.STATEMENT && chunk.has("query") ? chunk.column("query") : null;
    }

    private List<Column> columns() throws ChunkException {
        return switch (dimension) {
            case WAIT_CLASS -> List.of(chunk.column("waitEventType"));
            case WAIT_EVENT -> List.of(chunk.column("waitEventType"), chunk.column("waitEvent"));
            case DATABASE -> List.of(chunk.column("datname"));
            case USER -> List.of(chunk.column("usename"));
            case APPLICATION -> List.of(chunk.column("applicationName"));
            case CLIENT -> List.of(chunk.column("clientAddr"));
            case BACKEND_TYPE -> List.of(chunk.column("backendType"));
            case STATEMENT -> List.of(chunk.column("queryId"));
            case SESSION -> List.of(chunk.column("pid"), chunk.column("backendStart"));
        };
    }

    String value(int row) throws ChunkException {
        Column first = columns.getFirst();
        if (dimension == LoadDimension.STATEMENT) {
            return statement(first, row);
        }
        if (dimension == LoadDimension.SESSION) {
            return session(first, columns.getLast(), row);
        }
        long key = first.isMissing(row) ? 0 : first.value(row) + 1;
        if (columns.size() > 1) {
            Column second = columns.getLast();
            key = key << 32 | (second.isMissing(row) ? 0 : second.value(row) + 1);
        }
        if (key != lastKey) {
            String value = known.get(key);
            if (value == null) {
                value = text(row);
                known.put(key, value);
            }
            lastKey = key;
            last = value;
        }
        return last;
    }

    private String text(int row) throws ChunkException {
        String first = text(columns.getFirst(), row);
        return switch (dimension) {
            case WAIT_CLASS -> WaitClass.of(first).label();
            case WAIT_EVENT -> WaitEvents.name(first, text(columns.getLast(), row));
            default -> first == null ? LoadBucket.NONE : first;
        };
    }

    private @Nullable String text(Column column, int row) throws ChunkException {
        return column.isMissing(row) ? null : chunk.text(column.value(row));
    }

    /// By its query id; where the server computes none, by the number of its text, with a mark before it.
    private String statement(Column queryId, int row) {
        boolean missing = queryId.isMissing(row);
        long key = missing ? Long.MIN_VALUE : queryId.value(row);
        if (!missing && key == lastKey) {
            return last;
        }
        lastKey = key;
        last = missing ? byText(row) : known.computeIfAbsent(key, id -> Long.toString(id));
        return last;
    }

    private String byText(int row) {
        lastKey = Long.MIN_VALUE;
        return texts == null || texts.isMissing(row) ? LoadBucket.NONE : "text " + texts.value(row);
    }

    /// Rows of one session lie side by side.
    private String session(Column pid, Column backendStart, int row) {
        long start = backendStart.isMissing(row) ? Long.MIN_VALUE : backendStart.value(row);
        if (last.isEmpty() || pid.value(row) != lastKey || start != lastStart) {
            lastKey = pid.value(row);
            lastStart = start;
            last = new SessionKey((int) lastKey, start == Long.MIN_VALUE ? null : Micros.instant(start)).word();
        }
        return last;
    }
}
