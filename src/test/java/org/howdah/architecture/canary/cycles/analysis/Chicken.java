package org.howdah.architecture.canary.cycles.analysis;

import org.howdah.architecture.canary.cycles.model.Egg;
import org.jspecify.annotations.Nullable;

/// Bad, together with its egg.
public record Chicken(@Nullable Egg from) {}
