package org.howdah.ui.sessions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.analysis.BlockingChain;
import org.howdah.analysis.ChainLock;
import org.howdah.analysis.SessionFacts;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.session.SessionInspection;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.SessionLock;
import org.jspecify.annotations.Nullable;

/// Asks those who hold a session up what locks they have, every ten seconds, of a long chain the root and the nearest
/// ones. Screen thread.
final class ChainWatch {
    private static final Duration ASK_EVERY = Duration.ofSeconds(10);
    private static final int MOST_ASKED = 5;

    private final SessionDesk desk;
    private final Runnable onAnswer;
    private final Map<SessionKey, Instant> asked = new HashMap<>();
    private final Map<SessionKey, List<SessionLock>> locks = new HashMap<>();
    private boolean closed;

    /// @param onAnswer called when something new is known
    ChainWatch(SessionDesk desk, Runnable onAnswer) {
        this.desk = desk;
        this.onAnswer = onAnswer;
    }

    /// Takes who stands in the chain now.
    void update(List<BlockingChain.Step> chain) {
        List<SessionFacts> others = chain.stream().limit(Math.max(0, chain.size() - 1)).map(BlockingChain.Step::facts)
                .filter(java.util.Objects::nonNull).toList();
        List<SessionKey> keys = others.stream().map(SessionFacts::key).toList();
        asked.keySet().retainAll(keys);
        locks.keySet().retainAll(keys);
        Instant now = desk.screen().clock().instant();
        for (SessionFacts other : some(others)) {
            Instant last = asked.get(other.key());
            if (last == null || !now.isBefore(last.plus(ASK_EVERY))) {
                asked.put(other.key(), now);
                desk.access().inspect(desk.server(), other.session(),
                        answer -> desk.screen().uiThread().execute(() -> answered(answer)));
            }
        }
    }

    /// Hears no answer any more.
    void close() {
        closed = true;
    }

    /// What each step has to do with the lock that the next one waits for, and the last one with its own; null where that
    /// is not known.
    ///
    /// @param own locks of the last one
    List<@Nullable ChainLock> locks(List<BlockingChain.Step> chain, List<SessionLock> own) {
        List<@Nullable ChainLock> told = new ArrayList<>();
        for (int index = 0; index < chain.size() - 1; index++) {
            List<SessionLock> behind = index + 1 == chain.size() - 1 ? own : locksOf(chain.get(index + 1));
            told.add(ChainLock.of(locksOf(chain.get(index)), behind));
        }
        if (!chain.isEmpty()) {
            told.add(ChainLock.wanted(own));
        }
        return told;
    }

    private List<SessionLock> locksOf(BlockingChain.Step step) {
        SessionFacts facts = step.facts();
        return facts == null ? List.of() : locks.getOrDefault(facts.key(), List.of());
    }

    private void answered(SessionInspection answer) {
        if (!closed && answer.locks() instanceof SampleOutcome.Read<SessionLock>(var read)) {
            locks.put(answer.session(), read);
            onAnswer.run();
        }
    }

    private static List<SessionFacts> some(List<SessionFacts> others) {
        if (others.size() <= MOST_ASKED) {
            return others;
        }
        List<SessionFacts> some = new ArrayList<>(others.subList(others.size() - MOST_ASKED + 1, others.size()));
        some.addFirst(others.getFirst());
        return some;
    }
}
