package org.howdah.settings;

/// Where the window stood, in the screen's own units. It may lie on a screen that is no longer there.
public record WindowPlace(int x, int y, int width, int height, boolean maximised) {}
