package org.howdah.architecture.canary.controllers.ui.control;

/// Bad: a controller that belongs to no screen.
public record StrayController(int state) {}
