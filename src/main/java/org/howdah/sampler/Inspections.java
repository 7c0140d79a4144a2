package org.howdah.sampler;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;

/// Questions about single sessions that wait for a slow lane. Whoever asks is answered once, whatever happens. Any
/// thread.
final class Inspections {
    private record Question(Session session, Consumer<SessionInspection> then) {}

    private final Queue<Question> waiting = new ConcurrentLinkedQueue<>();

    void add(Session session, Consumer<SessionInspection> then) {
        waiting.add(new Question(session, then));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /// Answers everything that waits now.
    void answer(Function<Session, SessionInspection> answer) {
        for (Question question = waiting.poll(); question != null; question = waiting.poll()) {
            question.then().accept(answer.apply(question.session()));
        }
    }

    static SessionInspection unreachable(Session session, String sentence) {
        return new SessionInspection(session.key(), new SampleOutcome.Unreachable<>(null, sentence),
                new SampleOutcome.Unreachable<>(null, sentence), null);
    }
}
