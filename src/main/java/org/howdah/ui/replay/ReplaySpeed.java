package org.howdah.ui.replay;

/// How fast the past can be played.
public enum ReplaySpeed {
    HALF(0.5, "0.5×"), USUAL(1, "1×"), FIVE(5, "5×"), THIRTY(30, "30×"), SIXTY(60, "60×");

    private final double factor;
    private final String label;

    ReplaySpeed(double factor, String label) {
        this.factor = factor;
        this.label = label;
    }

    /// Recorded seconds in a second.
    public double factor() {
        return factor;
    }

    public String label() {
        return label;
    }
}
