package org.howdah.architecture.canary.screens.analysis;

import javafx.scene.paint.Color;

/// Bad: JavaFX outside the screens.
public record Painted(Color color) {}
