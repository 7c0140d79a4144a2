package org.howdah.analysis;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.session.Session;
import org.howdah.model.session.WaitClass;

/// The load of ten seconds as it stands in a summary: whole numbers, of which averages are made where they are shown. Not
/// for two threads at once.
public final class SummaryLoad {
    private final Map<WaitClass, Integer> sums = new EnumMap<>(WaitClass.class);
    private int samples;

    /// One more look at the sessions.
    public void add(List<Session> sessions) {
        samples++;
        ClientSessions.active(sessions).forEach((waitClass, count) -> sums.merge(waitClass, count, Integer::sum));
    }

    public boolean isEmpty() {
        return samples == 0;
    }

    /// Nothing where there was no look.
    public List<Integer> numbers() {
        List<Integer> numbers = new ArrayList<>();
        if (samples > 0) {
            numbers.add(samples);
            for (WaitClass waitClass : WaitClass.values()) {
                numbers.add(sums.getOrDefault(waitClass, 0));
            }
        }
        return numbers;
    }

    /// The averages of such numbers; nothing where there was no look.
    ///
    /// @param numbers of which those behind the last class that we know were added by a newer Howdah
    public static Optional<LoadSlice> slice(Instant start, List<Integer> numbers) {
        if (numbers.isEmpty() || numbers.getFirst() <= 0) {
            return Optional.empty();
        }
        int samples = numbers.getFirst();
        Map<WaitClass, Double> sessions = new EnumMap<>(WaitClass.class);
        int place = 1;
        for (WaitClass waitClass : WaitClass.values()) {
            if (place < numbers.size() && numbers.get(place) > 0) {
                sessions.put(waitClass, (double) numbers.get(place) / samples);
            }
            place++;
        }
        return Optional.of(new LoadSlice(start, samples, sessions));
    }
}
