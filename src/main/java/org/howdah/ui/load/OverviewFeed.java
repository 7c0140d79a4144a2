package org.howdah.ui.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.howdah.model.history.HistoryQueries;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.RecordedServer;
import org.howdah.model.history.TimeRange;
import org.howdah.ui.range.Asker;

/// Asks for the load of all that is recorded of the server, seldom, as it hardly changes. Screen thread.
final class OverviewFeed {
    private static final Duration SELDOM = Duration.ofSeconds(15);
    /// A recording that has just begun is shown over a whole quarter of an hour.
    private static final Duration LEAST = Duration.ofMinutes(15);

    /// All that is recorded.
    ///
    /// @param first when it begins
    record Surroundings(Instant first, Load load) {}

    private final LoadDesk desk;
    private final Consumer<Surroundings> onAnswer;
    private final Asker asker;
    private Instant askedAt = Instant.EPOCH;
    private int askedSteps;

    OverviewFeed(LoadDesk desk, Consumer<Surroundings> onAnswer) {
        this.desk = desk;
        this.onAnswer = onAnswer;
        asker = new Asker(desk.past(), desk.screen().uiThread());
    }

    void close() {
        asker.close();
    }

    void refresh(int steps) {
        Instant now = desk.screen().clock().instant();
        if (steps == askedSteps && Duration.between(askedAt, now).compareTo(SELDOM) < 0) {
            return;
        }
        askedAt = now;
        askedSteps = steps;
        asker.<Optional<Surroundings>>ask(queries -> all(queries, now, steps), answer -> answer.ifPresent(onAnswer),
                _ -> {});
    }

    private static Instant begin(Instant first, Instant now) {
        return first.isBefore(now.minus(LEAST)) ? first : now.minus(LEAST);
    }

    private Optional<Surroundings> all(HistoryQueries queries, Instant now, int steps) {
        return queries.servers().stream().filter(each -> each.server().equals(desk.server())).findFirst()
                .map(RecordedServer::first)
                .map(first -> new Surroundings(first, queries.load(new LoadQuestion(desk.server(),
                        LoadDimension.WAIT_CLASS, new TimeRange(begin(first, now), now)), steps)));
    }
}
