package org.howdah.architecture.canary.layers.text;

import org.howdah.architecture.canary.layers.analysis.Measure;

/// Bad: uses a neighbour on the same line.
public record LooksAside(Measure measure) {}
