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

    private final LoadDesk desk;
    private final Consumer<Load> onAnswer;
    private final Asker asker;
    private Instant askedAt = Instant.EPOCH;
    private int askedSteps;

    OverviewFeed(LoadDesk desk, Consumer<Load> onAnswer) {
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
        asker.<Optional<Load>>ask(queries -> all(queries, now, steps), answer -> answer.ifPresent(onAnswer), _ -> {});
    }

    private Optional<Load> all(HistoryQueries queries, Instant now, int steps) {
        return queries.servers().stream().filter(each -> each.server().equals(desk.server())).findFirst()
                .map(RecordedServer::first)
                .map(first -> first.isBefore(now.minus(LEAST)) ? first : now.minus(LEAST))
                .map(first -> queries.load(new LoadQuestion(desk.server(), LoadDimension.WAIT_CLASS,
                        new TimeRange(first, now)), steps));
    }
}
