package org.howdah.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.howdah.fixture.Kills;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.TimeRange;
import org.howdah.model.sample.Sample;
import org.howdah.model.session.Session;

/// Kills processes that record, each at another moment, and looks at what they leave.
final class HistoryKills {
    private static final int MOST_LINES = 8;
    private static final int MOST_NANOS = 400_000_000;
    /// Three times what is promised, as the machine may have other things to do.
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(9);
    /// Less than what is kept, so that all of it must be there.
    private static final int LOOKED_AT = (int) (HistoryRecorder.KEPT.toSeconds() / 10) - 120;

    private final Path folder;
    private final SeededLoad load = new SeededLoad(HistoryRecorder.SEED, true);
    /// As they were recorded, but for the first, at which nobody looks any more.
    private final List<Sample<Session>> expected = new ArrayList<>();
    private final List<Duration> openings = new ArrayList<>();
    private int gone;
    private int kept;

    private HistoryKills(Path folder) {
        this.folder = folder;
    }

    /// Kills so many, one after the other.
    static void run(Path folder, int rounds) throws Exception {
        Kills kills = new Kills(MOST_LINES, MOST_NANOS);
        HistoryKills left = new HistoryKills(folder);
        for (int round = 0; round < rounds; round++) {
            int acknowledged = (int) kills.kill(Kills.start(HistoryRecorder.class, folder.toString(),
                    Integer.toString(left.kept)));
            left.check(Math.max(acknowledged, left.kept), round);
        }
        left.openings.sort(null);
        System.out.printf(Locale.ROOT, "%d kills: opened again within %d ms in half of them, %d ms at most%n", rounds,
                left.openings.get(rounds / 2).toMillis(), left.openings.getLast().toMillis());
    }

    /// What was acknowledged is there as it was recorded, once, in order: all that is not old enough to be given up.
    private void check(int acknowledged, int round) {
        long before = System.nanoTime();
        try (SqliteHistory history = TestHistory.record(folder)) {
            openings.add(Duration.ofNanos(System.nanoTime() - before));
            assertThat(openings.getLast()).as("opening").isLessThan(LONGEST_OPENING);
            int first = Math.max(0, acknowledged - LOOKED_AT);
            List<Sample<?>> found = new ArrayList<>();
            history.samples(HistoryRecorder.SERVER, Set.of(Session.PROBE), new TimeRange(HistoryRecorder.time(first),
                    HistoryRecorder.time(acknowledged + 1_000_000)), found::add);
            kept = first + found.size();
            assertThat(kept).as("round %d", round).isGreaterThanOrEqualTo(acknowledged);
            assertThat(found).as("round %d", round).isEqualTo(expected(first, kept));
            assertThat(history.info().problems()).as("round %d", round).isEmpty();
        }
    }

    private List<Sample<Session>> expected(int from, int to) {
        while (gone + expected.size() < to) {
            expected.add(HistoryRecorder.next(load, gone + expected.size()));
        }
        expected.subList(0, from - gone).clear();
        gone = from;
        return expected.subList(0, to - from);
    }
}
