package org.howdah.history.sqlite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.history.chunk.Chunk;
import org.howdah.history.chunk.ChunkException;
import org.howdah.history.chunk.Column;
import org.howdah.history.rollup.LoadKey.Part;
import org.howdah.history.rollup.WaitEvents;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.jspecify.annotations.Nullable;

/// The rows of a rolled-up chunk of sessions, or of their statements, as a question sees them. Rows that are the same thing
/// in another period lie side by side, so each is looked at once. One thread.
final class RolledRows {
    /// Whether a filter counts a row.
    enum Match {
        YES, MAYBE, NO
    }

    /// Takes one number.
    interface Sink {
        void take(long time, Part part, Match match, String value, @Nullable String waitClass, long text, long count);
    }

    /// What is kept of a statement.
    static final Set<LoadDimension> STATEMENT_DIMENSIONS = EnumSet.of(LoadDimension.STATEMENT, LoadDimension.DATABASE,
            LoadDimension.USER, LoadDimension.WAIT_CLASS);

    private static final Map<LoadDimension, String> COLUMNS = new EnumMap<>(Map.of(LoadDimension.WAIT_EVENT,
            "waitEvent", LoadDimension.DATABASE, "database", LoadDimension.USER, "user", LoadDimension.APPLICATION,
            "application", LoadDimension.CLIENT, "client", LoadDimension.BACKEND_TYPE, "backendType",
            LoadDimension.STATEMENT, "statement"));

    private final Chunk chunk;
    private final long[] times;
    private final boolean[] counted;
    private final LoadQuestion question;
    private final boolean ofStatements;
    private final Column counts;
    private long lastPart = -1;
    private Part lastKnown = Part.SAMPLES;

    /// @param counted which of its periods are
    RolledRows(Chunk chunk, long[] times, boolean[] counted, LoadQuestion question) throws ChunkException {
        this.chunk = chunk;
        this.times = times;
        this.counted = counted;
        this.question = question;
        this.ofStatements = chunk.has("statement");
        this.counts = chunk.column("count");
    }

    /// Samples and peaks.
    void eachTotal(RolledLoad.Sink sink) throws ChunkException {
        Column places = chunk.column("part");
        int[] rowSample = chunk.rowSample();
        for (int row = 0; row < rowSample.length; row++) {
            if (counted[rowSample[row]]) {
                Part part = part(places.value(row));
                if (part == Part.SAMPLES || part == Part.PEAK || part == Part.PEAK_WITH_BACKGROUND) {
                    sink.total(times[rowSample[row]], part, counts.value(row));
                }
            }
        }
    }

    private Part part(long place) throws ChunkException {
        if (place != lastPart) {
            String name = chunk.text(place);
            lastKnown = Arrays.stream(Part.values()).filter(part -> part.name().equals(name)).findFirst()
                    .orElseThrow(() -> new ChunkException("it has a part that there is not"));
            lastPart = place;
        }
        return lastKnown;
    }

    /// What sessions did, of those that the question is about.
    void eachCell(Sink sink) throws ChunkException {
        Column parts = chunk.column(ofStatements ? "background" : "part");
        List<Wanted> wanted = wanted();
        Reader values = new Reader(question.dimension());
        Reader waits = new Reader(LoadDimension.WAIT_CLASS);
        Column texts = ofStatements ? chunk.column("text") : null;
        int[] rowSample = chunk.rowSample();
        for (int row = 0; row < rowSample.length; row++) {
            if (!counted[rowSample[row]]) {
                continue;
            }
            Part part = ofStatements
                    ? (parts.value(row) != 0 ? Part.BACKGROUND : Part.ACTIVE)
                    : part(parts.value(row));
            boolean isCell = part == Part.ACTIVE || part == Part.IDLE_IN_TRANSACTION
                    || (part == Part.BACKGROUND && question.filter().background());
            if (isCell) {
                String value = values.value(row);
                sink.take(times[rowSample[row]], part, match(wanted, row), value == null ? LoadBucket.OTHER : value,
                        waits.value(row), texts == null ? 0 : texts.value(row), counts.value(row));
            }
        }
    }

    private Match match(List<Wanted> wanted, int row) throws ChunkException {
        Match match = Match.YES;
        for (Wanted each : wanted) {
            String value = each.of().value(row);
            if (value == null || value.equals(LoadBucket.OTHER)) {
                match = Match.MAYBE;
            } else if (!value.equals(each.value())) {
                return Match.NO;
            }
        }
        return match;
    }

    private record Wanted(Reader of, String value) {}

    private List<Wanted> wanted() throws ChunkException {
        List<Wanted> wanted = new ArrayList<>();
        LoadFilter filter = question.filter();
        for (Map.Entry<LoadDimension, String> each : filter.values().entrySet()) {
            wanted.add(new Wanted(new Reader(each.getKey()), each.getValue()));
        }
        return wanted;
    }

    /// The value of a dimension of rows that lie side by side.
    private final class Reader {
        private final @Nullable Column column;
        private final boolean asClass;
        private long lastPlace = -1;
        private @Nullable String last;

        Reader(LoadDimension dimension) throws ChunkException {
            boolean classOfEvent = dimension == LoadDimension.WAIT_CLASS && !ofStatements;
            String name = classOfEvent
                    ? "waitEvent"
                    : dimension == LoadDimension.WAIT_CLASS ? "waitClass" : COLUMNS.get(dimension);
            this.asClass = classOfEvent;
            this.column = name != null && chunk.has(name) ? chunk.column(name) : null;
        }

        /// Null for one that is not kept.
        @Nullable
        String value(int row) throws ChunkException {
            if (column == null) {
                return null;
            }
            long place = column.value(row);
            if (place != lastPlace) {
                String text = chunk.text(place);
                last = asClass ? WaitEvents.waitClass(text) : text;
                lastPlace = place;
            }
            return last;
        }
    }
}
