package org.howdah.history.rollup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.howdah.history.rollup.LoadKey.Part;
import org.howdah.model.history.LoadBucket;

/// The load of one minute or hour while it is rolled up.
public final class LoadPeriod {
    /// Of keys; a server with a dozen users, each with a machine of its own, needs a hundred.
    private static final int MOST_CELLS = 400;
    private static final int MOST_STATEMENTS = 50;
    private static final int MOST_STATEMENT_CELLS = 300;

    private long samples;
    private long peak;
    private long peakWithBackground;
    private final Map<LoadKey, Long> cells = new HashMap<>();
    private final Map<StatementKey, Long> statements = new HashMap<>();
    private final Map<String, Long> texts = new HashMap<>();

    /// A sample, with how many sessions of clients and how many other processes were at work in it.
    public void sampled(int active, int background) {
        samples++;
        peak = Math.max(peak, active);
        peakWithBackground = Math.max(peakWithBackground, active + background);
    }

    /// Sessions that were seen.
    public void seen(LoadKey key, long count) {
        cells.merge(key, count, Long::sum);
    }

    /// Sessions at work that were seen with a statement.
    ///
    /// @param text number of its text; 0 for none
    public void ran(StatementKey key, long text, long count) {
        statements.merge(key, count, Long::sum);
        if (text != 0) {
            texts.merge(key.statement(), text, Math::max);
        }
    }

    /// A number of a shorter period that is part of this one.
    public void add(LoadCell cell) {
        switch (cell.part()) {
            case SAMPLES -> samples += cell.count();
            case PEAK -> peak = Math.max(peak, cell.count());
            case PEAK_WITH_BACKGROUND -> peakWithBackground = Math.max(peakWithBackground, cell.count());
            case ACTIVE, IDLE_IN_TRANSACTION, BACKGROUND -> seen(cell.key(), cell.count());
        }
    }

    /// Statements of a shorter period that is part of this one.
    public void add(StatementCell cell) {
        ran(cell.key(), cell.text(), cell.count());
    }

    /// All numbers of the period but those of statements, in an order of their own.
    public List<LoadCell> cells() {
        Map<LoadKey, Long> all = new TreeMap<>(Folding.fold(cells, MOST_CELLS, LoadKey.FOLDS));
        all.put(LoadKey.of(Part.SAMPLES), samples);
        all.put(LoadKey.of(Part.PEAK), peak);
        all.put(LoadKey.of(Part.PEAK_WITH_BACKGROUND), peakWithBackground);
        List<LoadCell> rows = new ArrayList<>();
        all.forEach((key, count) -> rows.add(LoadCell.of(key, count)));
        return rows;
    }

    /// Those of statements, in an order of their own.
    public List<StatementCell> statements() {
        Set<String> kept = mostSeen();
        Map<StatementKey, Long> told = new HashMap<>();
        statements.forEach((key, count) -> told
                .merge(kept.contains(key.statement()) ? key : key.withoutStatement(), count, Long::sum));
        List<StatementCell> rows = new ArrayList<>();
        new TreeMap<>(Folding.fold(told, MOST_STATEMENT_CELLS, StatementKey.FOLDS)).forEach((key, count) -> rows.add(
                new StatementCell(key.background(), key.statement(),
                        key.statement().equals(LoadBucket.OTHER) ? 0 : texts.getOrDefault(key.statement(), 0L),
                        key.database(), key.user(), key.waitClass(), count)));
        return rows;
    }

    private Set<String> mostSeen() {
        Map<String, Long> counts = new HashMap<>();
        statements.forEach((key, count) -> counts.merge(key.statement(), count, Long::sum));
        counts.remove(LoadBucket.OTHER);
        return new HashSet<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(MOST_STATEMENTS).map(Map.Entry::getKey).toList());
    }
}
