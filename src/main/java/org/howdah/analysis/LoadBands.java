package org.howdah.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.model.history.Load;
import org.howdah.model.history.LoadBucket;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// Which values of a dimension a chart stacks as bands of their own, from below, and in whose colour. All wait classes;
/// of other dimensions the eight that made most load, and the rest as one band above them. A value keeps its colour as
/// long as one is made of the other. Immutable.
///
/// @param remembered colours of all values that ever were a band
public record LoadBands(LoadDimension dimension, List<Band> bands, Map<String, WaitClass> remembered) {
    private static final int MOST = 8;
    /// A newcomer that is only a little larger than what it replaces would go and come each second.
    private static final double WORTH_A_CHANGE = 1.25;
    private static final List<WaitClass> COLOURS = List.of(WaitClass.CPU, WaitClass.IO, WaitClass.LOCK,
            WaitClass.CLIENT, WaitClass.IPC, WaitClass.LWLOCK, WaitClass.BUFFER, WaitClass.TIMEOUT);

    /// One band.
    ///
    /// @param value of the dimension; [LoadBucket#OTHER] for all that are no bands of their own
    /// @param colour as which class it is painted
    public record Band(String value, WaitClass colour) {
        public boolean isRest() {
            return value.equals(LoadBucket.OTHER);
        }
    }

    public LoadBands {
        bands = List.copyOf(bands);
        remembered = Map.copyOf(remembered);
    }

    /// The bands of a load.
    ///
    /// @param before what was shown until now; null at first
    public static LoadBands of(Load load, @Nullable LoadBands before) {
        if (load.dimension() == LoadDimension.WAIT_CLASS) {
            return new LoadBands(load.dimension(), java.util.Arrays.stream(WaitClass.values())
                    .map(each -> new Band(each.label(), each)).toList(), Map.of());
        }
        Map<String, Long> totals = totals(load);
        @Nullable
        LoadBands same = before == null || before.dimension() != load.dimension() ? null : before;
        if (same != null && same.fits(totals)) {
            return same;
        }
        return chosen(load.dimension(), totals, same == null ? Map.of() : same.remembered());
    }

    private static LoadBands chosen(LoadDimension dimension, Map<String, Long> totals,
            Map<String, WaitClass> remembered) {
        List<String> values = totals.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).filter(value -> !value.equals(LoadBucket.OTHER)).limit(MOST).toList();
        Map<String, WaitClass> colours = new HashMap<>(remembered);
        Set<WaitClass> free = EnumSet.copyOf(COLOURS);
        Map<String, WaitClass> taken = new HashMap<>();
        for (String value : values) {
            WaitClass known = colours.get(value);
            if (known != null && free.remove(known)) {
                taken.put(value, known);
            }
        }
        for (String value : values) {
            if (!taken.containsKey(value)) {
                WaitClass own = dimension == LoadDimension.WAIT_EVENT ? classOf(value) : WaitClass.OTHER;
                WaitClass colour = free.contains(own)
                        ? own
                        : COLOURS.stream().filter(free::contains).findFirst().orElse(WaitClass.OTHER);
                free.remove(colour);
                taken.put(value, colour);
                colours.put(value, colour);
            }
        }
        List<Band> bands = new ArrayList<>();
        values.forEach(value -> bands.add(new Band(value, taken.getOrDefault(value, WaitClass.OTHER))));
        if (dimension == LoadDimension.WAIT_EVENT) {
            bands.sort(Comparator.comparing(band -> classOf(band.value())));
        }
        if (totals.size() > values.size()) {
            bands.add(new Band(LoadBucket.OTHER, WaitClass.OTHER));
        }
        return new LoadBands(dimension, bands, colours);
    }

    private static Map<String, Long> totals(Load load) {
        Map<String, Long> totals = new HashMap<>();
        for (LoadBucket bucket : load.buckets()) {
            bucket.active().forEach((value, count) -> totals.merge(value, count, Long::sum));
        }
        return totals;
    }

    /// Whether nothing that is no band is worth one.
    private boolean fits(Map<String, Long> totals) {
        Set<String> own = new HashSet<>();
        long least = Long.MAX_VALUE;
        for (Band band : bands) {
            if (!band.isRest()) {
                own.add(band.value());
                least = Math.min(least, totals.getOrDefault(band.value(), 0L));
            }
        }
        boolean hasRoom = own.size() < MOST;
        boolean hasRest = own.size() < bands.size();
        for (Map.Entry<String, Long> each : totals.entrySet()) {
            if (!own.contains(each.getKey()) && !each.getKey().equals(LoadBucket.OTHER)
                    && (hasRoom || !hasRest || each.getValue() > least * WORTH_A_CHANGE)) {
                return false;
            }
        }
        return hasRest || !totals.containsKey(LoadBucket.OTHER);
    }

    /// The class of a wait event as the history writes it: `Lock:relation`.
    public static WaitClass classOf(String waitEvent) {
        int colon = waitEvent.indexOf(':');
        if (waitEvent.equals(WaitClass.CPU.label())) {
            return WaitClass.CPU;
        }
        return WaitClass.of(colon < 0 ? waitEvent : waitEvent.substring(0, colon));
    }

    /// The class of that label; what there is no class of is another.
    public static WaitClass ofLabel(String label) {
        for (WaitClass each : WaitClass.values()) {
            if (each.label().equals(label)) {
                return each;
            }
        }
        return WaitClass.OTHER;
    }
}
