package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.howdah.analysis.LoadCounter.Second;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.ui.SessionBuilder;
import org.junit.jupiter.api.Test;

class LoadTailTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:03Z");
    private static final ServerId SERVER = ServerId.random();
    private static final int STEPS = 180;

    private static LoadQuestion lastQuarter(Instant now) {
        return new LoadQuestion(SERVER, LoadDimension.WAIT_CLASS, new TimeRange(now.minusSeconds(900), now));
    }

    private static List<Second> seconds(int count) {
        Random random = new Random(7);
        List<Second> seconds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Session> sessions = new ArrayList<>();
            for (int pid = 1; pid <= random.nextInt(6); pid++) {
                sessions.add(SessionBuilder.session(pid, START).build());
            }
            seconds.add(new Second(START.plusSeconds(i).plusMillis(random.nextInt(900)), sessions));
        }
        return seconds;
    }

    @Test
    void knownLoadWithItsTailIsTheSameAsAllOfItAskedAnew() {
        List<Second> all = seconds(1_300);
        Instant then = START.plusSeconds(1_000);
        Load known = new LoadCounter(all.subList(0, 999)).load(lastQuarter(then), STEPS);
        for (int later : List.of(1, 4, 5, 37, 200)) {
            Instant now = then.plusSeconds(later);
            LoadCounter counter = new LoadCounter(all.subList(0, 1_000 + later));
            LoadTail tail = LoadTail.of(known, lastQuarter(now).range(), then).orElseThrow();
            Load answer = counter.load(lastQuarter(now).over(tail.asked()), tail.steps());
            assertThat(tail.on(known, answer)).as("%d s later", later)
                    .contains(counter.load(lastQuarter(now), STEPS));
        }
    }

    @Test
    void onlyTheNewestStepsAreAskedFor() {
        Instant then = START.plusSeconds(1_000);
        Load known = new LoadCounter(seconds(1_000)).load(lastQuarter(then), STEPS);
        assertThat(LoadTail.of(known, lastQuarter(then.plusSeconds(1)).range(), then).orElseThrow().steps())
                .isLessThanOrEqualTo(4);
    }

    @Test
    void loadOfAnotherTimeIsOfNoUse() {
        Instant then = START.plusSeconds(1_000);
        Load known = new LoadCounter(seconds(1_000)).load(lastQuarter(then), STEPS);
        assertThat(LoadTail.of(known, lastQuarter(then.plusSeconds(3_600)).range(), then)).isEmpty();
        assertThat(LoadTail.of(known, lastQuarter(then.minusSeconds(60)).range(), then)).isEmpty();
    }

    @Test
    void answerInOtherStepsIsRefused() {
        Instant then = START.plusSeconds(1_000);
        LoadCounter counter = new LoadCounter(seconds(1_000));
        Load known = counter.load(lastQuarter(then), STEPS);
        LoadTail tail = LoadTail.of(known, lastQuarter(then.plusSeconds(1)).range(), then).orElseThrow();
        assertThat(tail.on(known, counter.load(lastQuarter(then).over(tail.asked()), 1))).isEmpty();
    }
}
