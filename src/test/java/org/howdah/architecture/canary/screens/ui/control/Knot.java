package org.howdah.architecture.canary.screens.ui.control;

import org.howdah.architecture.canary.screens.ui.fx.Loop;
import org.jspecify.annotations.Nullable;

/// Bad, together with the loop.
public record Knot(@Nullable Loop loop) {}
