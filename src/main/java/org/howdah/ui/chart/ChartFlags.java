package org.howdah.ui.chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.howdah.text.Times;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Styles;

/// What happened, as flags over a load chart, and where now is. Screen thread.
final class ChartFlags {
    private static final double SPACE = 6;
    private static final double CLOTH = 9;

    private final Pane parent;
    private final TextPool words;
    private final TextPool nowWord;
    private final List<Region> poles = new ArrayList<>();
    private final List<Region> cloths = new ArrayList<>();
    private final Region now = region("now-line");

    ChartFlags(Pane parent) {
        this.parent = parent;
        words = new TextPool(parent, "flag-text");
        nowWord = new TextPool(parent, "now-text");
    }

    void place(LoadView view, Rectangle2D plot, double upper) {
        words.begin();
        int used = 0;
        double taken = plot.getMinX();
        List<LoadView.Flag> flags = view.flags().stream()
                .filter(flag -> view.stack().range().contains(flag.time())).toList();
        for (int i = 0; i < flags.size(); i++) {
            LoadView.Flag flag = flags.get(i);
            double x = x(view, flag.time(), plot);
            double next = i + 1 < flags.size() ? x(view, flags.get(i + 1).time(), plot) : plot.getMaxX() + 2 * SPACE;
            flag(used++, flag, x, plot, upper, view);
            Text text = words.next(flag.text());
            double left = FlagRoom.place(x, TextPool.width(text), taken, next);
            taken = x + CLOTH;
            if (Double.isNaN(left)) {
                text.setText("");
            } else {
                taken = Math.max(taken, left + TextPool.width(text));
                text.relocate(left, Math.rint(upper + 1 - TextPool.height(text) / 8));
            }
        }
        words.end();
        while (poles.size() > used) {
            parent.getChildren().remove(poles.removeLast());
            parent.getChildren().remove(cloths.removeLast());
        }
        now(view, plot);
    }

    private void flag(int index, LoadView.Flag flag, double x, Rectangle2D plot, double upper, LoadView view) {
        if (index == poles.size()) {
            poles.add(region("flag-pole"));
            cloths.add(region("flag-cloth"));
            parent.getChildren().addAll(poles.getLast(), cloths.getLast());
        }
        Region pole = poles.get(index);
        Region cloth = cloths.get(index);
        pole.resizeRelocate(x, upper, 1, plot.getMaxY() - upper);
        cloth.resizeRelocate(x, upper, CLOTH, 8);
        cloth.setMouseTransparent(false);
        String tip = Times.time(flag.time(), view.zone()) + "  " + flag.text();
        if (!tip.equals(cloth.getUserData())) {
            cloth.setUserData(tip);
            Tooltip.install(cloth, new Tooltip(tip));
        }
        Styles.set(pole, Styles.DANGER, flag.bad());
        Styles.set(cloth, Styles.DANGER, flag.bad());
    }

    private void now(LoadView view, Rectangle2D plot) {
        nowWord.begin();
        Instant end = view.stack().range().to();
        boolean seen = !view.now().isAfter(end) && view.stack().range().contains(view.now().minusMillis(1));
        if (seen) {
            double x = x(view, view.now(), plot);
            now.resizeRelocate(Math.min(x, plot.getMaxX() - 1), plot.getMinY() - SPACE, 1, plot.getHeight() + SPACE);
            Text text = nowWord.next(Messages.text("load.now"));
            text.relocate(Math.rint(x) + 3, Math.rint(plot.getMinY() - SPACE));
            if (now.getParent() == null) {
                parent.getChildren().add(now);
            }
        } else {
            parent.getChildren().remove(now);
        }
        nowWord.end();
    }

    private static double x(LoadView view, Instant time, Rectangle2D plot) {
        return Math.round(plot.getMinX() + plot.getWidth() * TimeTicks.place(view.stack().range(), time));
    }

    private static Region region(String styleClass) {
        Region region = new Region();
        region.setManaged(false);
        region.setMouseTransparent(true);
        region.getStyleClass().add(styleClass);
        return region;
    }
}
