package org.howdah.model.history;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.howdah.model.sample.Probe;

/// How the answers to one probe go into the history.
///
/// @param every the least time between two that are kept; zero keeps each. Ages and rates of a replayed state are
///     computed over it
/// @param span of time that is packed together: longer packs better, shorter is found sooner
/// @param key components that tell which row of one answer is which of the next, so that they are packed side by side
/// @param omitted components that are not kept, and are unknown in a replayed state
/// @param texts components with long texts that come again: each is kept once for all answers
/// @param gauges components of which a rolled-up history keeps least, mean and greatest; of all others it keeps the last
///     value, which is exact for counters
/// @param rolledUp whether anything of it stays when samples are given up
/// @param repeated after which time an answer is kept though it says nothing new; zero keeps each
/// @param made whether the recorder makes it of a server's state, to which it does not belong then
public record RecordedProbe<R extends Record>(
        Probe<R> probe, Duration every, Duration span, List<String> key, Set<String> omitted, Set<String> texts,
        Set<String> gauges, boolean rolledUp, Duration repeated, boolean made) {
    public RecordedProbe {
        key = List.copyOf(key);
        omitted = Set.copyOf(omitted);
        texts = Set.copyOf(texts);
        gauges = Set.copyOf(gauges);
    }

    /// One that is kept whole, at each answer.
    ///
    /// @param key components that tell rows apart; none for a probe of one row
    public static <R extends Record> RecordedProbe<R> of(Probe<R> probe, Duration span, String... key) {
        return new RecordedProbe<>(probe, Duration.ZERO, span, List.of(key), Set.of(), Set.of(), Set.of(), true,
                Duration.ZERO, false);
    }

    public RecordedProbe<R> every(Duration interval) {
        return new RecordedProbe<>(probe, interval, span, key, omitted, texts, gauges, rolledUp, repeated, made);
    }

    public RecordedProbe<R> without(String... components) {
        return new RecordedProbe<>(probe, every, span, key, Set.of(components), texts, gauges, rolledUp,
                repeated, made);
    }

    public RecordedProbe<R> withTexts(String... components) {
        return new RecordedProbe<>(probe, every, span, key, omitted, Set.of(components), gauges, rolledUp,
                repeated, made);
    }

    public RecordedProbe<R> withGauges(String... components) {
        return new RecordedProbe<>(probe, every, span, key, omitted, texts, Set.of(components), rolledUp,
                repeated, made);
    }

    /// One of which nothing is left when its samples are given up.
    public RecordedProbe<R> notRolledUp() {
        return new RecordedProbe<>(probe, every, span, key, omitted, texts, gauges, false, repeated, made);
    }

    /// One of which an answer that says what the last one said is kept only now and then: for what hardly ever changes.
    public RecordedProbe<R> whenChanged(Duration atLeastEvery) {
        return new RecordedProbe<>(probe, every, span, key, omitted, texts, gauges, rolledUp, atLeastEvery, made);
    }

    /// One that no server is asked for.
    public RecordedProbe<R> madeOfStates() {
        return new RecordedProbe<>(probe, every, span, key, omitted, texts, gauges, rolledUp, repeated, true);
    }

    /// Whether a component of its rows is in the history.
    public boolean keeps(String component) {
        return !omitted.contains(component);
    }
}
