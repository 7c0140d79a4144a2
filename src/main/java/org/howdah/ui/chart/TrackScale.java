package org.howdah.ui.chart;

/// Where values lie between the lower and the upper edge of a small chart, with round numbers at both. Immutable.
///
/// @param base at the lower edge
/// @param top at the upper edge, more than the base
record TrackScale(double base, double top) {
    private static final double[] DECIMAL = {1, 2, 3, 4, 5, 6, 8, 10};
    private static final double[] BINARY = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024};
    private static final double[] FLOORS = {0.99, 0.95, 0.9, 0.8, 0.5};
    private static final double KILO = 1_024;
    /// A line that hardly moves is seen to move from here on.
    private static final double CLOSE = 0.8;

    /// How numbers of a kind are rounded.
    enum Kind {
        NUMBER, BYTES, SHARE
    }

    /// A scale that holds all values from least to greatest.
    ///
    /// @param floating whether it may begin above nothing, as a line may and an area may not
    static TrackScale of(Kind kind, double least, double greatest, boolean floating) {
        return switch (kind) {
            case SHARE -> new TrackScale(floating ? floor(least) : 0, 1);
            case NUMBER, BYTES -> {
                double top = round(kind, Math.max(greatest, kind == Kind.BYTES ? KILO : 1));
                boolean high = floating && least > top * CLOSE;
                yield high ? around(kind, least, greatest) : new TrackScale(0, top);
            }
        };
    }

    private static double floor(double least) {
        for (double floor : FLOORS) {
            if (least >= floor) {
                return floor;
            }
        }
        return 0;
    }

    private static TrackScale around(Kind kind, double least, double greatest) {
        double span = round(kind, Math.max((greatest - least) * 2, greatest / 100));
        double base = Math.floor(least / span) * span;
        double top = base + span;
        return top >= greatest ? new TrackScale(base, top) : new TrackScale(base, top + span);
    }

    private static double round(Kind kind, double value) {
        double power = 1;
        double[] steps = kind == Kind.BYTES ? BINARY : DECIMAL;
        double factor = steps[steps.length - 1];
        while (true) {
            for (double step : steps) {
                if (step * power >= value) {
                    return step * power;
                }
            }
            power *= factor;
        }
    }

    /// How far above the lower edge a value lies, as a share of the height.
    double up(double value) {
        return Math.clamp((value - base) / (top - base), 0, 1);
    }

    double middle() {
        return (base + top) / 2;
    }
}
