package org.howdah.history.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// Makes many counts few without losing any: of the rarest, one thing after the other is not told apart any more, until
/// there are few enough. Pure.
final class Folding {
    private Folding() {}

    /// The same counts under at most about so many keys.
    ///
    /// @param folds what each gives up of a key, in the order in which it is given up
    static <K extends Comparable<K>> Map<K, Long> fold(Map<K, Long> counts, int most, List<UnaryOperator<K>> folds) {
        Map<K, Long> folded = counts;
        for (UnaryOperator<K> fold : folds) {
            if (folded.size() <= most) {
                return folded;
            }
            List<Map.Entry<K, Long>> sorted = new ArrayList<>(folded.entrySet());
            sorted.sort(Map.Entry.<K, Long>comparingByValue().reversed()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.<K>naturalOrder())));
            // A quarter less than all, so that there is room for what they become.
            int kept = most * 3 / 4;
            folded = new HashMap<>();
            for (int i = 0; i < sorted.size(); i++) {
                K key = sorted.get(i).getKey();
                folded.merge(i < kept ? key : fold.apply(key), sorted.get(i).getValue(), Long::sum);
            }
        }
        return folded;
    }
}
