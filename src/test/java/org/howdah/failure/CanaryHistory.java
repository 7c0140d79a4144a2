package org.howdah.failure;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.howdah.cli.output.JsonPrinter;
import org.howdah.fixture.Watching.Watched;
import org.howdah.history.HistoryEntry;
import org.howdah.history.HistoryStore;
import org.howdah.history.Recorder;
import org.howdah.history.TestHistory;
import org.howdah.history.recording.RecordingWriter;
import org.howdah.model.history.EventKind;
import org.howdah.model.history.HistoryEvent;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;

/// Keeps a day in the history, with literals in a recording, and unpacks both so that what is in them can be searched.
final class CanaryHistory {
    private static final Set<Probe<?>> PROBES = RecordingPlan.USUAL.probes().stream().map(RecordedProbe::probe)
            .collect(Collectors.toSet());

    private CanaryHistory() {}

    static void keep(Path home, List<Watched> watched) throws IOException {
        try (HistoryStore history = TestHistory.record(home.resolve("history"))) {
            Recorder recorder = new Recorder(history, RecordingPlan.USUAL, Clock.systemUTC());
            ServerId last = ServerId.random();
            for (Watched one : watched) {
                last = one.state().server();
                recorder.start(last, one.state().name());
                for (Watched.Heard heard : one.since(Long.MIN_VALUE)) {
                    recorder.heard(last, heard.update());
                }
            }
            recorder.stopAll();
            Instant now = Clock.systemUTC().instant();
            TestHistory.awaitKept(history, history.append(new HistoryEntry.Happened(
                    new HistoryEvent(last, now, EventKind.GAP, null, 0, "end"), null, true)));
            TimeRange range = new TimeRange(now.minusSeconds(3_600), now.plusSeconds(1));
            try (RecordingWriter writer = RecordingWriter.create(home.resolve("recording"));
                    Writer unpacked = Files.newBufferedWriter(home.resolve("history.txt"))) {
                for (RecordedServer server : history.servers()) {
                    history.export(server, range, UnaryOperator.identity(), writer);
                    print(history, server, range, unpacked);
                }
                writer.finish("1", now, range, false);
            }
        }
    }

    private static void print(HistoryStore history, RecordedServer server, TimeRange range, Writer out)
            throws IOException {
        List<Sample<?>> samples = new ArrayList<>();
        history.samples(server.server(), PROBES, range, samples::add);
        new JsonPrinter(server.name(), out).print(samples, ServerState.unknown(server.server(), server.name(),
                new Link.Connecting(range.from())));
        for (HistoryEvent event : history.events(server.server(), range)) {
            out.write(event + "\n");
        }
        out.write(history.stateAt(server.server(), range.to()) + "\n");
    }
}
