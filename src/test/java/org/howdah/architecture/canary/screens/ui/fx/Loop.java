package org.howdah.architecture.canary.screens.ui.fx;

import org.howdah.architecture.canary.screens.ui.control.Knot;
import org.jspecify.annotations.Nullable;

/// Bad, together with the knot.
public record Loop(@Nullable Knot knot) {}
