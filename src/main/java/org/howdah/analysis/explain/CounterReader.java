package org.howdah.analysis.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.instance.Checkpointer;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.instance.WalActivity;
import org.howdah.model.sample.Probe;
import org.howdah.model.server.ServerId;

/// Reads what the counters of a server did over a range.
final class CounterReader {
    private static final int POINTS = 400;
    /// Databases are read every ten seconds: the reading before a range is the base of what comes first in it.
    private static final Duration BASE = Duration.ofSeconds(12);
    /// Of a server with very many databases the first ones tell enough, and each costs a question.
    private static final int MOST_DATABASES = 40;

    private final HistoryQueries queries;
    private final ServerId server;
    private final TimeRange range;
    private final Map<ServerMeasure, Double> measures = new EnumMap<>(ServerMeasure.class);

    CounterReader(HistoryQueries queries, ServerId server, TimeRange range) {
        this.queries = queries;
        this.server = server;
        this.range = new TimeRange(range.from().minus(BASE), range.to());
    }

    Map<ServerMeasure, Double> read() {
        rate(ServerMeasure.WAL_BYTES, WalActivity.PROBE, Map.of(), "lsn");
        rate(ServerMeasure.CHECKPOINTS_TIMED, Checkpointer.PROBE, Map.of(), "numTimed");
        rate(ServerMeasure.CHECKPOINTS_REQUESTED, Checkpointer.PROBE, Map.of(), "numRequested");
        rate(ServerMeasure.CHECKPOINT_BUFFERS, Checkpointer.PROBE, Map.of(), "buffersWritten");
        List<DatabaseActivity> databases = databases();
        for (DatabaseActivity database : databases.subList(0, Math.min(MOST_DATABASES, databases.size()))) {
            Map<String, String> key = Map.of("datid", Long.toString(database.datid()));
            rate(ServerMeasure.TRANSACTIONS, DatabaseActivity.PROBE, key, "xactCommit");
            rate(ServerMeasure.TRANSACTIONS, DatabaseActivity.PROBE, key, "xactRollback");
            rate(ServerMeasure.ROWS_SCANNED, DatabaseActivity.PROBE, key, "tupReturned");
            rate(ServerMeasure.ROWS_BY_INDEX, DatabaseActivity.PROBE, key, "tupFetched");
            rate(ServerMeasure.BLOCKS_READ, DatabaseActivity.PROBE, key, "blksRead");
            rate(ServerMeasure.TEMPORARY_BYTES, DatabaseActivity.PROBE, key, "tempBytes");
            rate(ServerMeasure.DEADLOCKS, DatabaseActivity.PROBE, key, "deadlocks");
            rate(ServerMeasure.NEW_CONNECTIONS, DatabaseActivity.PROBE, key, "sessions");
            mean(ServerMeasure.CONNECTIONS, DatabaseActivity.PROBE, key, "numbackends");
        }
        return measures;
    }

    /// Those at the end of the range; where it ends outside of a recording, those that were seen last, or at its beginning.
    private List<DatabaseActivity> databases() {
        Stream<Instant> last = queries.servers().stream().filter(each -> each.server().equals(server))
                .map(RecordedServer::last).filter(Objects::nonNull).filter(each -> each.isBefore(range.to()));
        return Stream.of(Stream.of(range.to()), last, Stream.of(range.from().plus(BASE))).flatMap(Function.identity())
                .map(time -> queries.stateAt(server, time).map(each -> each.rows(DatabaseActivity.PROBE))
                        .orElse(List.of()))
                .filter(rows -> !rows.isEmpty()).findFirst().orElse(List.of());
    }

    private List<SeriesPoint> points(Probe<?> probe, Map<String, String> key, String component) {
        return queries.series(new SeriesRequest(server, probe, component, key, range, POINTS));
    }

    private void rate(ServerMeasure measure, Probe<?> probe, Map<String, String> key, String component) {
        add(measure, rate(points(probe, key, component)));
    }

    private void mean(ServerMeasure measure, Probe<?> probe, Map<String, String> key, String component) {
        List<SeriesPoint> points = points(probe, key, component);
        // What was read before the range began tells only where nothing was read in it.
        List<SeriesPoint> within = points.stream().filter(each -> !each.time().isBefore(range.from().plus(BASE)))
                .toList();
        add(measure, (within.isEmpty() ? points : within).stream().mapToDouble(SeriesPoint::mean).average()
                .orElse(Double.NaN));
    }

    private void add(ServerMeasure measure, double value) {
        if (!Double.isNaN(value)) {
            measures.merge(measure, value, Double::sum);
        }
    }

    /// A counter's rate over all stretches in which it can be told: readings of one segment, between which it did not
    /// fall; NaN where there is none.
    static double rate(List<SeriesPoint> points) {
        double increase = 0;
        double seconds = 0;
        for (int i = 1; i < points.size(); i++) {
            SeriesPoint older = points.get(i - 1);
            SeriesPoint newer = points.get(i);
            if (older.segment() == newer.segment() && newer.last() >= older.last()) {
                increase += newer.last() - older.last();
                seconds += Duration.between(older.time(), newer.time()).toNanos() / 1e9;
            }
        }
        return seconds > 0 ? increase / seconds : Double.NaN;
    }
}
