package org.howdah.analysis;

import java.util.Arrays;

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
        int known = inARow(place - IN_A_ROW, place - 1);
        for (int first = place - IN_A_ROW + 1; first <= place; first++) {
            known = Math.max(known, inARow(first, place));
        }
        return known;
    }

    /// @param first of the distances
    /// @param taken the one that is believed
    private int inARow(int first, int taken) {
        if (first < 0 || first + IN_A_ROW > distances.length) {
            return 1;
        }
        int shortest = Integer.MAX_VALUE;
        int longest = 0;
        for (int each = first; each < first + IN_A_ROW; each++) {
            shortest = Math.min(shortest, distances[each]);
            longest = Math.max(longest, distances[each]);
        }
        return longest - shortest <= Math.max(1, shortest / TOLERANCE) ? distances[taken] : 1;
    }
}
