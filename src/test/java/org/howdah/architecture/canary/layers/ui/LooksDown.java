package org.howdah.architecture.canary.layers.ui;

import org.howdah.architecture.canary.layers.analysis.Measure;

/// Breaks nothing: a high layer may use any lower one.
public record LooksDown(Measure measure) {}
