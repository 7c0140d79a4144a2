package org.howdah.ui.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.howdah.settings.Preferences;
import org.howdah.settings.TableLayout;
import org.howdah.ui.control.PreferencesAccess;
import org.howdah.ui.servers.ServersLayout;
import org.jspecify.annotations.Nullable;

/// Keeps the arrangement of the Servers page among the preferences, half a second after its last change: a column that is
/// drawn changes with every pixel. Screen thread.
final class LayoutKeeper implements ServersLayout.Store {
    private static final String TABLE = "servers";
    private static final String GROUPING = "servers.grouping";
    private static final String VIEW = "servers.view";
    private static final String CHIP = "servers.chip";
    private static final String TILE = "servers.tile";
    private static final String CARDS = "cards";
    private static final String DOWN = "-";
    private static final Duration PATIENCE = Duration.millis(500);

    private final PreferencesAccess preferences;
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private @Nullable ServersLayout waiting;

    LayoutKeeper(PreferencesAccess preferences) {
        this.preferences = preferences;
        patience.setOnFinished(_ -> flush());
    }

    @Override
    public ServersLayout load() {
        Preferences now = preferences.get();
        TableLayout table = now.tables().get(TABLE);
        Set<String> hidden = new TreeSet<>();
        List<String> order = new ArrayList<>();
        Map<String, Double> widths = new HashMap<>();
        List<String> sort = new ArrayList<>();
        if (table != null) {
            for (TableLayout.Column column : table.columns()) {
                order.add(column.id());
                if (column.hidden()) {
                    hidden.add(column.id());
                }
                Integer width = column.width();
                if (width != null) {
                    widths.put(column.id(), (double) width);
                }
            }
            table.sort().forEach(each -> sort.add((each.descending() ? DOWN : "") + each.column()));
        }
        ServersLayout usual = ServersLayout.USUAL;
        return new ServersLayout(table == null ? usual.hidden() : hidden, order, widths,
                table == null ? usual.sort() : sort,
                new ServersLayout.View(now.filters().getOrDefault(GROUPING, usual.view().grouping()),
                        CARDS.equals(now.filters().get(VIEW)), now.filters().getOrDefault(TABLE, ""),
                        now.filters().getOrDefault(CHIP, ""), now.filters().getOrDefault(TILE, "")));
    }

    @Override
    public void save(ServersLayout layout) {
        waiting = layout;
        patience.playFromStart();
    }

    /// Keeps now what still waits.
    void flush() {
        patience.stop();
        ServersLayout layout = waiting;
        waiting = null;
        if (layout == null) {
            return;
        }
        TableLayout table = new TableLayout(
                layout.order().stream().map(id -> new TableLayout.Column(id, width(layout, id),
                        layout.hidden().contains(id))).toList(),
                layout.sort().stream().map(id -> id.startsWith(DOWN)
                        ? new TableLayout.Sort(id.substring(1), true)
                        : new TableLayout.Sort(id, false)).toList());
        preferences.change(now -> now.withTable(TABLE, table).withFilter(TABLE, layout.view().search())
                .withFilter(GROUPING, "none".equals(layout.view().grouping()) ? "" : layout.view().grouping())
                .withFilter(VIEW, layout.view().cards() ? CARDS : "")
                .withFilter(CHIP, layout.view().chip()).withFilter(TILE, layout.view().tile()));
    }

    private static @Nullable Integer width(ServersLayout layout, String id) {
        Double width = layout.widths().get(id);
        return width == null ? null : (Integer) (int) Math.round(width);
    }
}
