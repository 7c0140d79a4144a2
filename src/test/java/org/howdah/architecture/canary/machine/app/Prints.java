package org.howdah.architecture.canary.machine.app;

/// Bad: streams outside the command line.
public final class Prints {
    private Prints() {}

    public static void out(String message) {
        System.out.println(message);
    }

    public static void io(String message) {
        IO.println(message);
    }

    public static void trace(Exception failure) {
        failure.printStackTrace();
    }
}
