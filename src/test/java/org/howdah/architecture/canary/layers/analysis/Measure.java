package org.howdah.architecture.canary.layers.analysis;

/// Breaks nothing.
public record Measure(int value) {}
