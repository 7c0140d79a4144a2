package org.howdah.architecture.canary.layers.model;

import org.howdah.architecture.canary.layers.analysis.Measure;

/// Bad: the lowest layer uses a higher one.
public record LooksUp(Measure measure) {}
