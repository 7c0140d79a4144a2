package org.howdah.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.howdah.analysis.LoadBands;
import org.howdah.analysis.LoadCounter;
import org.howdah.analysis.LoadStack;
import org.howdah.analysis.LoadTotals;
import org.howdah.history.sqlite.SqliteHistory;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is counted in memory, what the history counts, and what a chart and its lists add up is the same.
class LoadCounterTest {
    private static final int SECONDS = 200;
    private static final Instant START = SeededLoad.START;
    private static final TimeRange RANGE = new TimeRange(START.plusSeconds(10), START.plusSeconds(190));

    @TempDir
    private Path folder;

    private final ServerId server = ServerId.random();

    @Test
    void chartLegendListsAndHistoryHaveTheSameSums() {
        SeededLoad seeded = new SeededLoad(11, false);
        List<LoadCounter.Second> seconds = new ArrayList<>();
        try (SqliteHistory history = TestHistory.record(folder)) {
            long number = 0;
            for (int second = 0; second < SECONDS; second++) {
                Sample<Session> sample = seeded.sessions(second);
                // A gap of a quarter of a minute.
                if ((second < 60 || second >= 75)
                        && sample.outcome() instanceof SampleOutcome.Read<Session>(var rows)) {
                    seconds.add(new LoadCounter.Second(sample.time(), rows));
                    number = history.append(new HistoryEntry.Sampled(server, sample));
                }
            }
            TestHistory.awaitKept(history, number);
            LoadCounter counter = new LoadCounter(seconds);
            for (LoadFilter filter : List.of(LoadFilter.CLIENTS, LoadFilter.CLIENTS.withBackground(true),
                    LoadFilter.CLIENTS.with(LoadDimension.WAIT_CLASS, "IO"),
                    LoadFilter.CLIENTS.with(LoadDimension.USER, "user_3").with(LoadDimension.DATABASE, "crm"))) {
                for (LoadDimension dimension : LoadDimension.values()) {
                    same(history, counter, new LoadQuestion(server, dimension, RANGE, filter));
                }
            }
        }
    }

    /// Of a session that ran several statements each may tell another one.
    private static TopList withoutTexts(TopList list) {
        return new TopList(list.range(), list.dimension(), list.samples(), list.total(), list.entries().stream()
                .map(entry -> new TopEntry(entry.value(), null, entry.active(), entry.peak(), entry.sessions(),
                        entry.byWaitClass(), entry.newest(), entry.first(), entry.last()))
                .toList());
    }

    private static void same(SqliteHistory history, LoadCounter counter, LoadQuestion question) {
        Load load = history.load(question, 36);
        assertThat(counter.load(question, 36)).as("%s", question).isEqualTo(load);
        TopList all = history.top(question, 1_000);
        assertThat(withoutTexts(counter.top(question, 1_000))).as("%s", question).isEqualTo(withoutTexts(all));

        LoadStack stack = LoadStack.of(load, LoadBands.of(load, null), Duration.ofSeconds(1),
                RANGE.to());
        LoadTotals totals = stack.totals();
        assertThat(totals.total()).isEqualTo(all.total())
                .isEqualTo(totals.byBand().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(all.entries().stream().mapToLong(entry -> entry.active()).sum());
        assertThat(totals.samples()).isEqualTo(all.samples()).isEqualTo(165);

        // A brush over the end of the gap.
        LoadTotals brushed = stack.totals(stack.at(START.plusSeconds(65)), stack.at(START.plusSeconds(110)));
        TopList list = history.top(question.over(brushed.range()), 1_000);
        assertThat(brushed.total()).isEqualTo(list.total());
        assertThat(brushed.samples()).isEqualTo(list.samples()).isEqualTo(35);
        assertThat(brushed.average()).isEqualTo((double) list.total() / 35);
    }
}
