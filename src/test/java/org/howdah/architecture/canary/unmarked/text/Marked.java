package org.howdah.architecture.canary.unmarked.text;

/// Breaks nothing.
public record Marked(String text) {}
