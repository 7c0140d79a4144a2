package org.howdah.app;

/// Where the program starts.
public final class Main {
    private Main() {}

    sealed interface S permits P, Q {}

    record P(int a, int b) implements S {}

    record Q(String s) implements S {}

    static int f(S s) {
        return switch (s) {
            case P(int a, _) when a > 2 -> a;
            case P(_, int b) -> b;
            case Q(var t) -> t.length();
        };
    }

    public static void main(String[] args) {
        System.out.println("x " + f(new P(args.length, 4)) + javafx.scene.control.Button.class.getModule());
    }
}
