package org.howdah.architecture.canary.cycles.model;

import org.howdah.architecture.canary.cycles.analysis.Chicken;
import org.jspecify.annotations.Nullable;

/// Bad, together with its chicken.
public record Egg(@Nullable Chicken from) {}
