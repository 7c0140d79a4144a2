package org.howdah.architecture.canary.controllers.ui.sessions;

/// Breaks nothing by itself: it is others who may not use it.
public record HomeController(int state) {}
