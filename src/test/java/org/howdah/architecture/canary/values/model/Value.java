package org.howdah.architecture.canary.values.model;

/// Breaks nothing.
public record Value(int value) {}
