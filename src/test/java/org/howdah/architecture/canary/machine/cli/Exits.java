package org.howdah.architecture.canary.machine.cli;

/// Bad: ends the program past its owner.
public final class Exits {
    private Exits() {}

    public static void exit() {
        System.exit(1);
    }

    public static void halt() {
        Runtime.getRuntime().halt(1);
    }
}
