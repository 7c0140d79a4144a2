package org.howdah.ui.timeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.howdah.settings.TableLayout;
import org.howdah.ui.control.PreferencesAccess;

/// Which charts the user sees and which he has pinned above the others, as he has left it: among the arrangements of
/// tables, where a pinned chart is one that comes first. Screen thread.
final class TimelineArrangement {
    private static final String TABLE = "timeline";

    private final PreferencesAccess preferences;
    private final Set<Panel> hidden = EnumSet.noneOf(Panel.class);
    private final List<Panel> pinned = new ArrayList<>();

    TimelineArrangement(PreferencesAccess preferences) {
        this.preferences = preferences;
        TableLayout kept = preferences.get().tables().get(TABLE);
        if (kept != null) {
            kept.columns().stream().filter(TableLayout.Column::hidden)
                    .forEach(column -> Panel.ofWord(column.id()).ifPresent(hidden::add));
            kept.sort().forEach(sort -> Panel.ofWord(sort.column()).filter(panel -> !pinned.contains(panel))
                    .ifPresent(pinned::add));
        }
    }

    boolean isHidden(Panel panel) {
        return hidden.contains(panel);
    }

    boolean isPinned(Panel panel) {
        return pinned.contains(panel);
    }

    /// Those above the others, in the order in which they were pinned.
    List<Panel> pinned() {
        return pinned.stream().filter(panel -> !hidden.contains(panel)).toList();
    }

    /// The others, from above.
    List<Panel> others() {
        return List.of(Panel.values()).stream().filter(panel -> !hidden.contains(panel) && !pinned.contains(panel))
                .toList();
    }

    /// All that are seen, from above.
    List<Panel> shown() {
        List<Panel> shown = new ArrayList<>(pinned());
        shown.addAll(others());
        return shown;
    }

    void hide(Panel panel, boolean wanted) {
        if (wanted ? hidden.add(panel) : hidden.remove(panel)) {
            keep();
        }
    }

    void pin(Panel panel, boolean wanted) {
        if (wanted != pinned.contains(panel)) {
            if (wanted) {
                pinned.add(panel);
            } else {
                pinned.remove(panel);
            }
            keep();
        }
    }

    private void keep() {
        TableLayout layout = hidden.isEmpty() && pinned.isEmpty()
                ? null
                : new TableLayout(
                        List.of(Panel.values()).stream()
                                .map(panel -> new TableLayout.Column(panel.word(), null, hidden.contains(panel)))
                                .toList(),
                        pinned.stream().map(panel -> new TableLayout.Sort(panel.word(), false)).toList());
        preferences.change(now -> now.withTable(TABLE, layout));
    }
}
