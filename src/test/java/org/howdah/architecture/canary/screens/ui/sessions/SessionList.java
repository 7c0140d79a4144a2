package org.howdah.architecture.canary.screens.ui.sessions;

/// Breaks nothing.
public record SessionList(int rows) {}
