package org.howdah.architecture.canary.unmarked.model;

/// Bad: nothing here tells NullAway to look.
public record Unmarked(String text) {}
