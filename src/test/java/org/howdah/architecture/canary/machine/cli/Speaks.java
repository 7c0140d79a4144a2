package org.howdah.architecture.canary.machine.cli;

/// Breaks nothing: the command line speaks.
public final class Speaks {
    private Speaks() {}

    public static void out(String message) {
        System.out.println(message);
    }
}
