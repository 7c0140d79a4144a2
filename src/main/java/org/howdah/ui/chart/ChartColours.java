package org.howdah.ui.chart;

import java.util.Map;
import org.howdah.model.session.WaitClass;

/// The colours of one theme as pixels: alpha, red, green, blue from the highest byte, not transparent.
///
/// @param waits of the wait classes
/// @param background between two segments
/// @param hatch of what was not sampled
/// @param line of the number of cores
/// @param frame of a chart with axes
/// @param tones of what is no wait
public record ChartColours(Map<WaitClass, Integer> waits, int background, int hatch, int line, Frame frame,
        Map<Tone, Integer> tones) {
    /// Until a stylesheet has spoken.
    static final ChartColours NONE = new ChartColours(Map.of(), 0, 0, 0);

    /// What only charts with axes have.
    ///
    /// @param grid behind the data
    /// @param foreground of lines over the data
    /// @param area of load that is not divided
    /// @param ahead of time that has not come
    /// @param chosen of the part of it that is shown elsewhere
    public record Frame(int grid, int foreground, int area, int ahead, int chosen) {}

    public ChartColours {
        waits = Map.copyOf(waits);
        tones = Map.copyOf(tones);
    }

    ChartColours(Map<WaitClass, Integer> waits, int background, int hatch, int line, Frame frame) {
        this(waits, background, hatch, line, frame, Map.of());
    }

    ChartColours(Map<WaitClass, Integer> waits, int background, int hatch, int line) {
        this(waits, background, hatch, line, new Frame(hatch, line, line, background, line));
    }

    int of(WaitClass waitClass) {
        return waits.getOrDefault(waitClass, 0);
    }

    int of(Tone tone) {
        return tones.getOrDefault(tone, line);
    }

    /// The same, half way to the background: for what is no longer true.
    ChartColours faded() {
        Map<WaitClass, Integer> pale = new java.util.EnumMap<>(WaitClass.class);
        waits.forEach((waitClass, colour) -> pale.put(waitClass, middle(colour)));
        return new ChartColours(pale, background, hatch, middle(line), frame, tones);
    }

    private int middle(int colour) {
        int mixed = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            mixed = mixed << 8 | ((colour >> shift & 0xFF) + (background >> shift & 0xFF)) / 2;
        }
        return mixed;
    }
}
