package org.howdah.ui.timeline;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.howdah.analysis.SeriesSource;
import org.howdah.analysis.TrackFormula;
import org.howdah.analysis.TrackFormula.BehindOf;
import org.howdah.analysis.TrackFormula.LoadOf;
import org.howdah.analysis.TrackFormula.MostOf;
import org.howdah.analysis.TrackFormula.QuotientOf;
import org.howdah.analysis.TrackFormula.RateOf;
import org.howdah.analysis.TrackFormula.ShareOf;
import org.howdah.analysis.TrackFormula.SumOf;
import org.howdah.model.instance.Checkpointer;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.instance.WalActivity;
import org.howdah.model.replication.StandbyReplay;
import org.howdah.model.replication.WalSender;
import org.howdah.model.sample.Probe;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.ui.chart.Measure;
import org.howdah.ui.chart.Tone;
import org.howdah.ui.chart.TrackView.Drawing;
import org.howdah.ui.control.Messages;

/// The charts of the page, from above as they usually are. A new one is a new entry here, and nothing else.
@SuppressWarnings("ImmutableEnumChecker") // records and copied lists, which are not annotated
enum Panel {
    LOAD(Messages.text("timeline.load"), Session.PROBE, Drawing.STACK, Measure.LOAD, List.of()),

    CONNECTIONS(Messages.text("timeline.connections"), IdleSessions.PROBE, Drawing.STACK, Measure.COUNT, List.of(
            Line.of(Messages.text("timeline.connections.active"), Tone.FIRST, LoadOf.ACTIVE),
            Line.of(Messages.text("timeline.connections.idleInTransaction"), Tone.WARNING, LoadOf.IDLE_IN_TRANSACTION),
            Line.of(Messages.text("timeline.connections.idle"), Tone.THIRD,
                    new SumOf(SeriesSource.of(IdleSessions.PROBE, "count", Every.TEN_SECONDS))))),

    TRANSACTIONS(Messages.text("timeline.transactions"), DatabaseActivity.PROBE, Drawing.STACK, Measure.RATE, List.of(
            Line.of(Messages.text("timeline.transactions.commits"), Tone.FIRST,
                    new RateOf(databases("xactCommit"), 1)),
            Line.of(Messages.text("timeline.transactions.rollbacks"), Tone.WARNING,
                    new RateOf(databases("xactRollback"), 1)))),

    CACHE(Messages.text("timeline.cache"), DatabaseActivity.PROBE, Drawing.LINES, Measure.SHARE, List.of(
            Line.of(Messages.text("timeline.cache.hits"), Tone.FIRST,
                    new ShareOf(databases("blksHit"), databases("blksRead"))))),

    WAL(Messages.text("timeline.wal"), WalActivity.PROBE, Drawing.STACK, Measure.BYTE_RATE, List.of(
            Line.of(Messages.text("timeline.wal.written"), Tone.FIRST,
                    new RateOf(SeriesSource.of(WalActivity.PROBE, "lsn", Every.SECOND), 1)))),

    TEMPORARY(Messages.text("timeline.temporary"), DatabaseActivity.PROBE, Drawing.STACK, Measure.BYTE_RATE, List.of(
            Line.of(Messages.text("timeline.temporary.written"), Tone.WARNING,
                    new RateOf(databases("tempBytes"), 1)))),

    LAG(Messages.text("timeline.lag"), WalSender.PROBE, Drawing.LINES, Measure.BYTES, List.of(
            Line.optional(Messages.text("timeline.lag.standbys"), Tone.FIRST,
                    new BehindOf(SeriesSource.of(WalSender.PROBE, "sentLsn", Every.TEN_SECONDS),
                            SeriesSource.of(WalSender.PROBE, "replayLsn", Every.TEN_SECONDS))),
            Line.optional(Messages.text("timeline.lag.own"), Tone.SECOND,
                    new BehindOf(SeriesSource.of(StandbyReplay.PROBE, "receivedLsn", Every.TEN_SECONDS),
                            SeriesSource.of(StandbyReplay.PROBE, "replayedLsn", Every.TEN_SECONDS))))),

    DELAY(Messages.text("timeline.delay"), WalSender.PROBE, Drawing.LINES, Measure.DELAY, List.of(
            Line.optional(Messages.text("timeline.delay.replayed"), Tone.FIRST, delay("replayLag")),
            Line.optional(Messages.text("timeline.delay.flushed"), Tone.SECOND, delay("flushLag")),
            Line.optional(Messages.text("timeline.delay.written"), Tone.THIRD, delay("writeLag")))),

    DEADLOCKS(Messages.text("timeline.deadlocks"), DatabaseActivity.PROBE, Drawing.STACK, Measure.PER_MINUTE, List.of(
            Line.of(Messages.text("timeline.deadlocks.found"), Tone.DANGER,
                    new RateOf(databases("deadlocks"), Every.SECONDS_A_MINUTE)))),

    CHECKPOINTS(Messages.text("timeline.checkpoints"), Checkpointer.PROBE, Drawing.STACK, Measure.PER_MINUTE, List.of(
            Line.of(Messages.text("timeline.checkpoints.timed"), Tone.FIRST, new RateOf(
                    SeriesSource.of(Checkpointer.PROBE, "numTimed", Every.TEN_SECONDS), Every.SECONDS_A_MINUTE)),
            Line.of(Messages.text("timeline.checkpoints.requested"), Tone.WARNING, new RateOf(
                    SeriesSource.of(Checkpointer.PROBE, "numRequested", Every.TEN_SECONDS),
                    Every.SECONDS_A_MINUTE)))),

    COST(Messages.text("timeline.cost"), OwnCost.PROBE, Drawing.STACK, Measure.MILLIS, List.of(
            Line.of(Messages.text("timeline.cost.live"), Tone.FIRST, cost("live")),
            Line.of(Messages.text("timeline.cost.slow"), Tone.SECOND, cost("slow")))),

    SIZE(Messages.text("timeline.size"), DatabaseSize.PROBE, Drawing.LINES, Measure.BYTES, List.of(
            Line.of(Messages.text("timeline.size.databases"), Tone.FIRST,
                    new SumOf(SeriesSource.of(DatabaseSize.PROBE, "sizeBytes", Every.TEN_MINUTES)))));

    /// One of its values.
    ///
    /// @param optional whether it is left out where nothing is known of it
    record Line(String name, Tone tone, TrackFormula formula, boolean optional) {
        static Line of(String name, Tone tone, TrackFormula formula) {
            return new Line(name, tone, formula, false);
        }

        static Line optional(String name, Tone tone, TrackFormula formula) {
            return new Line(name, tone, formula, true);
        }
    }

    /// How often things are read.
    private static final class Every {
        static final Duration SECOND = Duration.ofSeconds(2);
        static final Duration TEN_SECONDS = Duration.ofSeconds(10);
        static final Duration TEN_MINUTES = Duration.ofMinutes(10);
        static final double SECONDS_A_MINUTE = 60;
        static final double MILLIS_A_NANO = 1e-6;
    }

    private final String title;
    private final Probe<?> probe;
    private final Drawing drawing;
    private final Measure measure;
    private final List<Line> lines;

    Panel(String title, Probe<?> probe, Drawing drawing, Measure measure, List<Line> lines) {
        this.title = title;
        this.probe = probe;
        this.drawing = drawing;
        this.measure = measure;
        this.lines = List.copyOf(lines);
    }

    private static SeriesSource databases(String counter) {
        return SeriesSource.of(DatabaseActivity.PROBE, counter, Every.TEN_SECONDS);
    }

    private static MostOf delay(String lag) {
        return new MostOf(SeriesSource.of(WalSender.PROBE, lag, Every.TEN_SECONDS), Every.MILLIS_A_NANO);
    }

    private static QuotientOf cost(String lane) {
        Map<String, String> key = Map.of("lane", lane);
        return new QuotientOf(new SeriesSource(OwnCost.PROBE, "busySeconds", key, Every.TEN_SECONDS),
                new SeriesSource(OwnCost.PROBE, "windowSeconds", key, Every.TEN_SECONDS), 1_000);
    }

    String title() {
        return title;
    }

    /// Of which it can be said why nothing is known.
    Probe<?> probe() {
        return probe;
    }

    Drawing drawing() {
        return drawing;
    }

    Measure measure() {
        return measure;
    }

    List<Line> lines() {
        return lines;
    }

    Stream<SeriesSource> sources() {
        return lines.stream().flatMap(line -> line.formula().sources().stream());
    }

    /// As it stands in preferences, node ids and files.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Panel> ofWord(String word) {
        return Stream.of(values()).filter(panel -> panel.word().equals(word)).findFirst();
    }
}
