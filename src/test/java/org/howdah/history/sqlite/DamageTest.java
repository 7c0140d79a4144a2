package org.howdah.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.howdah.history.HistoryEntry;
import org.howdah.history.HistoryException;
import org.howdah.history.SeededLoad;
import org.howdah.history.TestHistory;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Disks that give back other bytes than they were given: what is damaged is named, the rest is read, and nothing is
/// written over.
class DamageTest {
    private static final int SECONDS = 1_300;
    private static final int PAGE = 8_192;
    /// Seconds of the largest chunk.
    private static final int CHUNK = 310;
    private static final ServerId SERVER = ServerId.random();

    @TempDir
    private static Path recorded;

    private static final List<Sample<?>> ALL = new ArrayList<>();

    @TempDir
    private Path folder;

    @BeforeAll
    static void record() {
        SeededLoad load = new SeededLoad(61, true);
        try (SqliteHistory history = TestHistory.record(recorded)) {
            long number = 0;
            for (int second = 0; second < SECONDS; second++) {
                Sample<Session> sample = load.sessions(second);
                ALL.add(sample);
                number = history.append(new HistoryEntry.Sampled(SERVER, sample));
            }
            TestHistory.awaitKept(history, number);
        }
    }

    private byte[] copy() throws IOException {
        try (Stream<Path> old = Files.list(folder)) {
            for (Path file : old.toList()) {
                Files.delete(file);
            }
        }
        Files.copy(recorded.resolve("history.sqlite"), folder.resolve("history.sqlite"));
        return Files.readAllBytes(folder.resolve("history.sqlite"));
    }

    private void damage(long from, byte[] by) throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("history.sqlite"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(by), from);
        }
    }

    private static List<Sample<?>> read(SqliteHistory history) {
        List<Sample<?>> found = new ArrayList<>();
        history.samples(SERVER, Set.of(Session.PROBE), new TimeRange(SeededLoad.START,
                SeededLoad.START.plusSeconds(SECONDS + 10L)), found::add);
        return found;
    }

    /// Whatever page it is: what stands on others is read as it was, and what is missing is said.
    @Test
    void aDamagedPageCostsNoMoreThanWhatStoodInIt() throws Exception {
        Random random = new Random(62);
        int pages = (int) (Files.size(recorded.resolve("history.sqlite")) / PAGE);
        int looked = 0;
        int good = 0;
        for (int page = 1; page < pages; page += Math.max(1, pages / 20)) {
            copy();
            byte[] noise = new byte[PAGE];
            random.nextBytes(noise);
            damage((long) page * PAGE, noise);
            looked++;
            try (SqliteHistory history = TestHistory.record(folder)) {
                List<Sample<?>> found = read(history);
                requireTrue(found, page);
                if (found.size() < SECONDS) {
                    assertThat(history.info().problems()).as("page %d", page).isNotEmpty();
                }
                good += found.size() >= SECONDS - CHUNK ? 1 : 0;
            } catch (HistoryException e) {
                assertThat(e).as("page %d", page).message().contains("malformed").doesNotContain("\n");
            }
            requireNotWrittenOver(page, noise);
        }
        assertThat(good).isGreaterThan(looked * 8 / 10);
    }

    /// What is read is what was recorded, in its order; a statement may be missing.
    private static void requireTrue(List<Sample<?>> found, int page) {
        int at = 0;
        for (Sample<?> sample : found) {
            while (at < ALL.size() && !ALL.get(at).time().equals(sample.time())) {
                at++;
            }
            assertThat(at).as("page %d", page).isLessThan(ALL.size());
            assertThat(withoutStatements(sample)).as("page %d", page).isEqualTo(withoutStatements(ALL.get(at)));
        }
    }

    private static List<?> withoutStatements(Sample<?> sample) {
        return ((SampleOutcome.Read<?>) sample.outcome()).rows().stream().map(row -> {
            Session session = (Session) row;
            return List.of(session.pid(), session.backendStart(), session.usename(), session.state());
        }).toList();
    }

    private void requireNotWrittenOver(int page, byte[] noise) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path aside = files
                    .filter(file -> file.getFileName().toString().matches("history\\.damaged-[0-9]+\\.sqlite"))
                    .findFirst().orElse(null);
            if (aside != null) {
                byte[] kept = Files.readAllBytes(aside);
                assertThat(Arrays.copyOfRange(kept, page * PAGE, (page + 1) * PAGE)).isEqualTo(noise);
            }
        }
    }

    @Test
    void aFileWhoseFirstPageIsGoneIsPutAsideAsItIs() throws Exception {
        byte[] was = copy();
        damage(0, new byte[100]);
        Arrays.fill(was, 0, 100, (byte) 0);
        List<String> told = new CopyOnWriteArrayList<>();
        try (SqliteHistory history = TestHistory.record(folder, told)) {
            assertThat(read(history)).isEmpty();
            long number = history.append(new HistoryEntry.Sampled(SERVER, new SeededLoad(61, true).sessions(0)));
            TestHistory.awaitKept(history, number);
            assertThat(read(history)).hasSize(1);
        }
        assertThat(told).singleElement().asString().contains("put aside");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("history.damaged-")).toList())
                    .singleElement().satisfies(file -> assertThat(Files.readAllBytes(file)).isEqualTo(was));
        }
    }
}
