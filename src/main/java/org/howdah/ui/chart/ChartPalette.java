package org.howdah.ui.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.howdah.model.session.WaitClass;

/// Learns the colours of charts from the stylesheet, where the theme decides them: pixels cannot look them up. A page
/// holds one for all its charts; it takes no room. Screen thread.
public final class ChartPalette extends Region {
    private static final String BACKGROUND = "background";
    private static final String HATCH = "hatch";
    private static final String LINE = "line";
    private static final String GRID = "grid";
    private static final String FOREGROUND = "foreground";
    private static final String AREA = "area";
    private static final String AHEAD = "ahead";
    private static final String CHOSEN = "chosen";
    private static final List<String> NAMES = names();
    private static final List<CssMetaData<? extends Styleable, ?>> META = metaData();

    private final Map<String, SimpleStyleableObjectProperty<Paint>> paints = new java.util.HashMap<>();
    private final ReadOnlyObjectWrapper<ChartColours> colours = new ReadOnlyObjectWrapper<>(
            this, "colours", ChartColours.NONE);

    public ChartPalette() {
        getStyleClass().add("chart-palette");
        setManaged(false);
        setMouseTransparent(true);
        for (int index = 0; index < NAMES.size(); index++) {
            @SuppressWarnings("unchecked") // metaData() makes no others, and they come last
            CssMetaData<ChartPalette, Paint> meta = (CssMetaData<ChartPalette, Paint>) META.get(
                    META.size() - NAMES.size() + index);
            SimpleStyleableObjectProperty<Paint> paint = new SimpleStyleableObjectProperty<>(
                    meta, this, NAMES.get(index), Color.TRANSPARENT);
            paint.subscribe(this::mix);
            paints.put(NAMES.get(index), paint);
        }
    }

    /// Changes with the theme.
    public ReadOnlyObjectProperty<ChartColours> coloursProperty() {
        return colours.getReadOnlyProperty();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return META;
    }

    /// Of this class, for the loader of stylesheets.
    public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
        return META;
    }

    private void mix() {
        Map<WaitClass, Integer> waits = new EnumMap<>(WaitClass.class);
        for (WaitClass waitClass : WaitClass.values()) {
            waits.put(waitClass, pixel(name(waitClass)));
        }
        Map<Tone, Integer> tones = new EnumMap<>(Tone.class);
        for (Tone tone : Tone.values()) {
            tones.put(tone, pixel(tone.word()));
        }
        colours.set(new ChartColours(waits, pixel(BACKGROUND), pixel(HATCH), pixel(LINE),
                new ChartColours.Frame(pixel(GRID), pixel(FOREGROUND), pixel(AREA), pixel(AHEAD), pixel(CHOSEN)),
                tones));
    }

    private int pixel(String name) {
        SimpleStyleableObjectProperty<Paint> paint = paints.get(name);
        if (paint == null || !(paint.get() instanceof Color colour)) {
            return 0;
        }
        return 0xFF << 24 | part(colour.getRed()) << 16 | part(colour.getGreen()) << 8 | part(colour.getBlue());
    }

    private static int part(double share) {
        return (int) Math.round(share * 0xFF);
    }

    private static String name(WaitClass waitClass) {
        return waitClass.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (WaitClass waitClass : WaitClass.values()) {
            names.add(name(waitClass));
        }
        names.addAll(List.of(BACKGROUND, HATCH, LINE, GRID, FOREGROUND, AREA, AHEAD, CHOSEN));
        for (Tone tone : Tone.values()) {
            names.add(tone.word());
        }
        return List.copyOf(names);
    }

    private static List<CssMetaData<? extends Styleable, ?>> metaData() {
        List<CssMetaData<? extends Styleable, ?>> all = new ArrayList<>(Region.getClassCssMetaData());
        for (String name : NAMES) {
            all.add(new CssMetaData<ChartPalette, Paint>("-chart-" + name, PaintConverter.getInstance(),
                    Color.TRANSPARENT) {
                @Override
                public boolean isSettable(ChartPalette palette) {
                    return palette.paints.containsKey(name);
                }

                @Override
                public StyleableProperty<Paint> getStyleableProperty(ChartPalette palette) {
                    return java.util.Objects.requireNonNull(palette.paints.get(name));
                }
            });
        }
        return List.copyOf(all);
    }
}
