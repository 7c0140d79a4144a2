package org.howdah.ui.chart;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.howdah.analysis.StepAxis;
import org.howdah.text.Times;
import org.howdah.ui.chart.LoadView.Flag;
import org.howdah.ui.control.Styles;

/// What happened, as flags above charts that stand one above the other; its padding is that of the charts. Takes no room
/// where nothing happened. Screen thread.
public final class FlagStrip extends AxisRow {
    private static final double CLOTH = 9;
    private static final double CLOTH_HEIGHT = 8;

    private final Pane cloths = new Pane();
    private final TextPool words = new TextPool(cloths, "flag-text");
    private final List<Region> shown = new ArrayList<>();
    private List<Flag> flags = List.of();

    public FlagStrip() {
        getStyleClass().add("flag-strip");
        cloths.setManaged(false);
        getChildren().add(cloths);
        setVisible(false);
        setManaged(false);
    }

    /// Shows those that lie in a stretch.
    ///
    /// @param all oldest first
    public void show(List<Flag> all, StepAxis newAxis, ZoneId byZone) {
        flags = all.stream().filter(flag -> newAxis.range().contains(flag.time())).toList();
        setVisible(!flags.isEmpty());
        setManaged(!flags.isEmpty());
        setAccessibleText(flags.stream().map(flag -> said(flag, byZone)).collect(Collectors.joining(", ")));
        stand(newAxis, byZone);
    }

    private static String said(Flag flag, ZoneId by) {
        return Times.time(flag.time(), by) + "  " + flag.text();
    }

    @Override
    void place(StepAxis known, ZoneId by, double left, double width) {
        cloths.resizeRelocate(0, 0, getWidth(), getHeight());
        words.begin();
        double taken = left;
        for (int i = 0; i < flags.size(); i++) {
            Flag flag = flags.get(i);
            double x = Math.rint(x(known, flag.time(), left, width));
            double next = i + 1 < flags.size() ? x(known, flags.get(i + 1).time(), left, width) : getWidth();
            Region cloth = cloth(i, said(flag, by));
            cloth.resizeRelocate(x, getHeight() - CLOTH_HEIGHT - 2, CLOTH, CLOTH_HEIGHT);
            Styles.set(cloth, Styles.DANGER, flag.bad());
            Text text = words.next(flag.text());
            double begin = FlagRoom.place(x, TextPool.width(text), taken, next);
            taken = x + CLOTH;
            if (Double.isNaN(begin)) {
                text.setText("");
            } else {
                taken = Math.max(taken, begin + TextPool.width(text));
                text.relocate(begin, Math.rint(Math.min(
                        getHeight() - 2 - (CLOTH_HEIGHT + TextPool.height(text)) / 2,
                        getHeight() - TextPool.height(text))));
            }
        }
        words.end();
        while (shown.size() > flags.size()) {
            cloths.getChildren().remove(shown.removeLast());
        }
    }

    private Region cloth(int index, String tip) {
        if (index == shown.size()) {
            Region made = new Region();
            made.setManaged(false);
            made.getStyleClass().add("flag-cloth");
            shown.add(made);
            cloths.getChildren().add(made);
        }
        Region cloth = shown.get(index);
        if (!tip.equals(cloth.getUserData())) {
            cloth.setUserData(tip);
            Tooltip.install(cloth, new Tooltip(tip));
        }
        return cloth;
    }
}
