package org.howdah.architecture.canary.root;

/// Bad: the root is reached from every layer.
public record LiesInTheRoot(int value) {}
