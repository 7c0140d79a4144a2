package org.howdah.history.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.howdah.history.HistoryEntry;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.RecorderStatus;
import org.howdah.history.chunk.Micros;
import org.howdah.history.chunk.RowSchema;
import org.howdah.history.recording.RecordingContent;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.HistoryInfo;
import org.howdah.model.history.KeptTier;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.PastSummary;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.SeriesPoint;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopList;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// The history in `history.sqlite` of a folder. The first process of a folder may record; others read what it has
/// committed, as soon as it has.
public final class SqliteHistory implements HistoryStore {
    /// Of chunks of sessions that were asked of: a day of a server.
    private static final long UNPACKED_BYTES = 64L << 20;

    private final HistoryFile file;
    private final RecordingPlan plan;
    private volatile Retention retention;
    private final Schemas schemas;
    private final Problems problems = new Problems();
    private final Readers readers;
    private final Place place;
    private final @Nullable Succession succession;

    /// Where it is, if that is not its file.
    ///
    /// @param words of what it is a copy; empty for none
    /// @param bytes of that
    /// @param afterwards what is done when it is closed
    record Place(String words, long bytes, Runnable afterwards) {
        static final Place OWN = new Place("", 0, () -> {});
    }

    private SqliteHistory(HistoryFile file, HistoryOptions options, Place place) throws SQLException, IOException {
        this.file = file;
        this.place = place;
        this.plan = options.plan();
        this.retention = options.retention();
        this.schemas = new Schemas(plan);
        this.readers = new Readers(file, problems, UNPACKED_BYTES);
        this.succession = options.records() ? Succession.begin(file, options, schemas, problems) : null;
    }

    /// Opens the history of a folder, to record if nobody else does.
    ///
    /// @throws HistoryException if it cannot be opened; the sentence says what to do
    public static SqliteHistory open(Path folder, HistoryOptions options) {
        return open(folder, options, Place.OWN);
    }

    static SqliteHistory open(Path folder, HistoryOptions options, Place place) {
        HistoryFile file = new HistoryFile(folder, options.natives());
        try {
            if (!options.records() && !file.exists()) {
                throw new HistoryException("Nothing was recorded here yet: howdah record SERVER begins.");
            }
            SqliteHistory history = new SqliteHistory(file, options, place);
            if (!history.records()) {
                history.readers.ask(snapshot -> {
                    Schema.check(snapshot.connection());
                    return "";
                });
            }
            return history;
        } catch (IOException | SQLException e) {
            throw new HistoryException("The history cannot be opened in " + folder + " (" + e.getMessage()
                    + "): check its rights and the room on its disk.", e);
        }
    }

    @Override
    public boolean records() {
        return recording() != null;
    }

    private @Nullable Recording recording() {
        return succession == null ? null : succession.recording();
    }

    @Override
    public long append(HistoryEntry entry) {
        Recording recording = recording();
        if (recording == null) {
            throw new IllegalStateException("This history is only read");
        }
        return recording.queue().add(entry);
    }

    @Override
    public RecorderStatus status() {
        Recording recording = recording();
        return recording == null ? new RecorderStatus(0, 0, 0, 0, null) : recording.writer().status();
    }

    /// What the file takes; null where that cannot be told.
    public @Nullable Long bytes() {
        return file.bytes();
    }

    /// Keeps so much from now on, where this process records or will.
    public void retain(Retention other) {
        retention = other;
        if (succession != null) {
            succession.retain(other);
        }
    }

    @Override
    public Optional<ServerState> stateAt(ServerId server, Instant time) {
        return readers.ask(snapshot -> new StateReader(snapshot, plan, schemas).read(server, time));
    }

    @Override
    public List<PastSummary> summaries(List<ServerId> servers, TimeRange range) {
        RowSchema<ServerSummary> schema = schemas.of(ServerSummary.PROBE).orElse(null);
        return schema == null
                ? HistoryStore.super.summaries(servers, range)
                : readers.ask(snapshot -> new SummaryReader(snapshot, new StateReader(snapshot, plan, schemas), schema)
                        .read(servers, range));
    }

    @Override
    public void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink) {
        var _ = readers.ask(snapshot -> {
            new SampleReader(snapshot, schemas).read(snapshot.server(server), probes, range, sink);
            return "";
        });
    }

    @Override
    public Load load(LoadQuestion question, int steps) {
        return readers.ask(snapshot -> {
            int server = snapshot.server(question.server());
            String kind = Session.PROBE.name();
            TierChoice choice = new TierChoice(snapshot, server, kind, question.range());
            Slicing slicing = Slicing.of(question.range(), steps, choice.finestStep());
            Cover cover = new Cover(snapshot, server, kind, choice.ofSteps(question, slicing.step()), slicing.from(),
                    slicing.to());
            return new LoadReader(snapshot, slicing, question, cover).read(server, span(Session.PROBE));
        });
    }

    @Override
    public TopList top(LoadQuestion question, int limit) {
        return readers.ask(snapshot -> {
            int server = snapshot.server(question.server());
            String kind = Session.PROBE.name();
            TierChoice choice = new TierChoice(snapshot, server, kind, question.range());
            TimeRange range = choice.rounded();
            Cover cover = new Cover(snapshot, server, kind, choice.ofWhole(question), Micros.of(range.from()),
                    Micros.of(range.to()));
            return new TopReader(snapshot, question.over(range), cover).read(server, span(Session.PROBE), limit);
        });
    }

    @Override
    public List<SeriesPoint> series(SeriesRequest request) {
        return readers.ask(snapshot -> {
            int server = snapshot.server(request.server());
            String kind = request.probe().name();
            Tier tier = new TierChoice(snapshot, server, kind, request.range()).ofPoints(request.points());
            Cover cover = new Cover(snapshot, server, kind, tier, Micros.of(request.range().from()),
                    Micros.of(request.range().to()));
            return new SeriesReader(snapshot, request, cover).read(server, span(request.probe()));
        });
    }

    /// Longest chunk of a probe, in microseconds.
    private long span(Probe<?> probe) {
        return plan.named(probe.name()).map(each -> each.span().toNanos() / 1_000).orElse(0L);
    }

    @Override
    public List<HistoryEvent> events(ServerId server, TimeRange range) {
        return readers.ask(snapshot -> new EventReader(snapshot).read(server, range));
    }

    @Override
    public List<RecordedServer> servers() {
        return readers.ask(snapshot -> new InfoReader(snapshot).servers(false));
    }

    @Override
    public HistoryInfo info() {
        List<RecordedServer> servers = readers.ask(snapshot -> new InfoReader(snapshot).servers(true));
        List<KeptTier> tiers = readers.ask(snapshot -> new InfoReader(snapshot).tiers(retention));
        return place.words().isEmpty()
                ? new HistoryInfo(file.path().toString(), file.bytes(), servers, tiers, problems.all())
                : new HistoryInfo(place.words(), place.bytes(), servers, tiers, problems.all());
    }

    @Override
    public void export(RecordedServer server, TimeRange range, UnaryOperator<String> statements,
            RecordingContent content) {
        var _ = readers.ask(snapshot -> {
            new ContentReader(snapshot, plan, schemas, statements).read(server.server(), server.name(), range, content);
            return "";
        });
    }

    @Override
    public void close() {
        if (succession != null) {
            succession.close();
        }
        readers.close();
        place.afterwards().run();
    }
}
