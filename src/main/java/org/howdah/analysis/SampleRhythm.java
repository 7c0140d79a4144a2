package org.howdah.analysis;

import java.util.Arrays;
import java.util.IntSummaryStatistics;

/// How far apart the samples of a load lie. The server's list says how often it is asked now; what is shown may be from
/// before it was asked more often, or from while it was spared because it answered slowly. Three equal distances in a row
/// are no chance: so often it was asked then. Immutable.
final class SampleRhythm {
    private static final int IN_A_ROW = 3;
    /// A tick may come late, and steps round.
    private static final int TOLERANCE = 4;

    /// Of the steps that have samples.
    private final int[] places;
    private final int[] distances;

    /// @param samples of each step
    SampleRhythm(long[] samples) {
        int[] found = new int[samples.length];
        int size = 0;
        for (int step = 0; step < samples.length; step++) {
            if (samples[step] > 0) {
                found[size++] = step;
            }
        }
        places = Arrays.copyOf(found, size);
        distances = new int[Math.max(0, size - 1)];
        for (int each = 0; each < distances.length; each++) {
            distances[each] = places[each + 1] - places[each];
        }
    }

    /// How many steps it was from one sample to the next then; 1 where that cannot be told, or each step has some.
    ///
    /// @param step one with samples
    int after(int step) {
        int place = Arrays.binarySearch(places, step);
        int known = 1;
        // Those before it, and each row that it begins, goes on or ends.
        for (int first = place - IN_A_ROW; first <= place; first++) {
            known = Math.max(known, inARow(first));
        }
        return known;
    }

    /// The shortest of them; 1 where they are not alike. Two steps from one sample to the next are, once or twice, but ticks
    /// on either side of an edge.
    private int inARow(int first) {
        if (first < 0 || first + IN_A_ROW > distances.length) {
            return 1;
        }
        IntSummaryStatistics row = Arrays.stream(distances, first, first + IN_A_ROW).summaryStatistics();
        boolean alike = row.getMax() - row.getMin() <= Math.max(1, row.getMin() / TOLERANCE);
        return alike ? row.getMin() : 1;
    }
}
