package org.howdah.architecture.canary.layers.helper;

/// Bad: lies in no layer.
public record Stray(int value) {}
