package org.howdah.history.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.howdah.history.HistoryException;
import org.howdah.history.HistoryStore;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.history.sqlite.Recordings;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.RecordedProbe;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.RecordingPlan;
import org.howdah.model.history.SeriesRequest;
import org.howdah.model.history.TimeRange;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.text.SqlRedaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {
    private static final Set<Probe<?>> PROBES = RecordingPlan.USUAL.probes().stream().map(RecordedProbe::probe)
            .collect(Collectors.toSet());

    @TempDir
    private Path home;

    private final ServerId server = ServerId.random();

    private static List<Sample<?>> samples(HistoryStore history, ServerId server, TimeRange range) {
        List<Sample<?>> samples = new ArrayList<>();
        history.samples(server, PROBES, range, samples::add);
        return samples;
    }

    @Test
    void aRecordingAnswersLikeTheHistoryItIsOf() {
        try (HistoryStore history = TestHistory.record(home.resolve("history"))) {
            TestRecordings.record(history, server, new SeededLoad(31, true), 0, 700);
            TimeRange range = TestRecordings.range(95, 640);
            Path file = TestRecordings.export(history, home.resolve("file"), range, UnaryOperator.identity());
            try (HistoryStore opened = TestRecordings.in(home).open(file)) {
                assertThat(opened.servers()).extracting(RecordedServer::name).containsExactly("main");
                assertThat(samples(opened, server, range)).isNotEmpty().isEqualTo(samples(history, server, range));
                assertThat(opened.events(server, range)).isNotEmpty().isEqualTo(history.events(server, range));
                for (int second : List.of(96, 97, 300, 301, 599, 639)) {
                    Instant at = TestRecordings.START.plusSeconds(second);
                    assertThat(opened.stateAt(server, at)).isPresent().isEqualTo(history.stateAt(server, at));
                }
                for (LoadDimension dimension : LoadDimension.values()) {
                    if (dimension != LoadDimension.STATEMENT) {
                        LoadQuestion question = new LoadQuestion(server, dimension, range);
                        assertThat(opened.load(question, 109)).isEqualTo(history.load(question, 109));
                    }
                }
                LoadQuestion statements = new LoadQuestion(server, LoadDimension.STATEMENT, range);
                assertThat(opened.top(statements, 20)).isEqualTo(history.top(statements, 20));
                SeriesRequest series = new SeriesRequest(server, DatabaseActivity.PROBE, "xactCommit",
                        Map.of("datname", "database_3"), range, 500);
                assertThat(opened.series(series)).hasSize(54).usingRecursiveComparison().ignoringFields("segment")
                        .isEqualTo(history.series(series));
                assertThat(opened.info().problems()).isEmpty();
                assertThat(opened.info().place()).startsWith(file.toString()).contains("2026-03-01T08:01:35Z");
                assertThat(opened.records()).isFalse();
            }
            assertThat(home.resolve("scratch")).isEmptyDirectory();
        }
    }

    @Test
    void literalsStayAtHome() throws Exception {
        try (HistoryStore history = TestHistory.record(home.resolve("history"))) {
            TestRecordings.record(history, server, new SeededLoad(32, true), 0, 90);
            TimeRange range = TestRecordings.range(0, 90);
            Set<String> was = queries(history, range);
            assertThat(was).hasSizeGreaterThan(600).anyMatch(query -> query.contains("'region_"));
            Path file = TestRecordings.export(history, home.resolve("file"), range, SqlRedaction::of);
            try (HistoryStore opened = TestRecordings.in(home).open(file)) {
                assertThat(queries(opened, range)).hasSizeLessThan(300)
                        .isEqualTo(was.stream().map(SqlRedaction::of).collect(Collectors.toSet()))
                        .allMatch(query -> query.contains("c.region = ? AND") && !query.contains("region_"));
            }
            assertThat(Files.getPosixFilePermissions(file))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            try (Stream<Path> files = Files.list(home)) {
                assertThat(files.map(each -> each.getFileName().toString()))
                        .containsExactlyInAnyOrder("history", "scratch", "file");
            }
        }
    }

    private Set<String> queries(HistoryStore history, TimeRange range) {
        return samples(history, server, range).stream().filter(sample -> sample.probe().equals(Session.PROBE))
                .flatMap(sample -> ((SampleOutcome.Read<?>) sample.outcome()).rows().stream())
                .map(row -> String.valueOf(((Session) row).query())).collect(Collectors.toSet());
    }

    @Test
    void aClockThatWasSetBackAndAnotherLifeStayWhatTheyAre() {
        SeededLoad load = new SeededLoad(33, true);
        try (HistoryStore history = TestHistory.record(home.resolve("history"))) {
            TestRecordings.record(history, server, load, 0, 60);
            TestRecordings.record(history, server, load, 30, 90);
        }
        try (HistoryStore history = TestHistory.record(home.resolve("history"))) {
            TestRecordings.record(history, server, load, 90, 130);
            TimeRange range = TestRecordings.range(0, 200);
            Path file = TestRecordings.export(history, home.resolve("file"), range, UnaryOperator.identity());
            try (HistoryStore opened = TestRecordings.in(home).open(file)) {
                assertThat(samples(opened, server, range)).hasSize(160 + 16).isEqualTo(
                        samples(history, server, range));
                SeriesRequest series = new SeriesRequest(server, DatabaseActivity.PROBE, "xactCommit",
                        Map.of("datname", "database_3"), range, 500);
                assertThat(opened.series(series).stream().map(point -> point.segment()).distinct()).hasSize(3);
                assertThat(opened.stateAt(server, TestRecordings.START.plusSeconds(45))).isEqualTo(
                        history.stateAt(server, TestRecordings.START.plusSeconds(45)));
            }
        }
    }

    @Test
    void importedServersStandBesideTheOwnOnesAndNeverForThem() {
        TimeRange range = TestRecordings.range(0, 90);
        Path file;
        List<Sample<?>> was;
        try (HistoryStore history = TestHistory.record(home.resolve("history"))) {
            TestRecordings.record(history, server, new SeededLoad(34, true), 0, 90);
            file = TestRecordings.export(history, home.resolve("file"), range, UnaryOperator.identity());
            was = samples(history, server, range);
            // While it is being recorded into.
            assertThat(TestRecordings.in(home).add(file, null, Set.of("main"))).containsExactly("main (2)");
            assertThat(TestRecordings.in(home).add(file, "of Ann", Set.of("main"))).containsExactly("of Ann");
        }
        try (HistoryStore all = TestRecordings.in(home).read()) {
            assertThat(all.servers()).extracting(RecordedServer::name).containsExactly("main", "main (2)", "of Ann");
            assertThat(all.servers()).extracting(RecordedServer::server).doesNotHaveDuplicates();
            all.servers().forEach(each -> assertThat(samples(all, each.server(), range)).isEqualTo(was));
            assertThat(all.info().servers()).hasSize(3).allMatch(each -> each.totalBytes() > 0);
        }
        try (HistoryStore elsewhere = elsewhere(file)) {
            assertThat(elsewhere.servers()).extracting(RecordedServer::name).containsExactly("main");
        }
    }

    @Test
    void anImportedRecordingCanBeRemovedAndNothingElse() {
        try (HistoryStore history = TestHistory.record(home.resolve("history"))) {
            TestRecordings.record(history, server, new SeededLoad(35, true), 0, 20);
            Path file = TestRecordings.export(history, home.resolve("file"), TestRecordings.range(0, 20),
                    UnaryOperator.identity());
            Recordings recordings = TestRecordings.in(home);
            recordings.add(file, "of Ann", Set.of());
            recordings.add(file, "of Bob", Set.of());
            assertThat(recordings.importedWith("of Ann")).containsExactly("of Ann");
            recordings.remove("of Ann");
            assertThat(recordings.importedWith("of Ann")).isEmpty();
            assertThatThrownBy(() -> recordings.remove("main")).isInstanceOf(HistoryException.class)
                    .hasMessageContaining("No recording with a server main was imported");
        }
        try (HistoryStore all = TestRecordings.in(home).read()) {
            assertThat(all.servers()).extracting(RecordedServer::name).containsExactly("main", "of Bob");
        }
        assertThat(home.resolve("history/imported").toFile().list()).hasSize(1);
    }

    /// In a home where nothing was ever recorded.
    private HistoryStore elsewhere(Path file) {
        TestRecordings.in(home.resolve("other")).add(file, null, Set.of());
        return TestRecordings.in(home.resolve("other")).read();
    }

    @Test
    void anExportThatFailsLeavesNothingAndWritesOverNothing() throws Exception {
        Path there = Files.writeString(home.resolve("there"), "mine");
        assertThatThrownBy(() -> RecordingWriter.create(there)).isInstanceOf(HistoryException.class)
                .hasMessageContaining("is there already");
        assertThat(there).content(StandardCharsets.UTF_8).isEqualTo("mine");
        assertThatThrownBy(() -> RecordingWriter.create(home.resolve("no/folder/file")))
                .isInstanceOf(HistoryException.class).hasMessageContaining("cannot be written");
        try (RecordingWriter writer = RecordingWriter.create(home.resolve("given up"))) {
            writer.server(server, "main");
        }
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files).containsExactly(there);
        }
    }
}
