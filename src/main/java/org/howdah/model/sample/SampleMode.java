package org.howdah.model.sample;

/// How much of the sessions a sample looked at.
public enum SampleMode {
    /// Everything that the probe is about, as the server tells it.
    EXACT("exact"),
    /// The cheap look at a server that nobody looks at: what most sessions do, in part concluded from their waits. What
    /// it misses comes back with the next exact sample, within ten seconds; null may mean "not asked yet".
    QUIET("quiet");

    private final String label;

    SampleMode(String label) {
        this.label = label;
    }

    /// As it stands in JSON.
    public String label() {
        return label;
    }
}
