package org.howdah.app;

import java.lang.reflect.Proxy;
import org.howdah.cli.ExitCode;
import org.slf4j.LoggerFactory;

/// What the program does when it is told to end: it ends in order, with the exit code of the contract. The JVM by itself
/// would end in order as well, but call SIGTERM a failure.
final class Signals {
    private Signals() {}

    /// @param first what is done before the JVM begins to end, and JavaFX with it
    static void endTheProgram(Runnable first) {
        on("TERM", ExitCode.DONE, first);
        on("INT", ExitCode.INTERRUPTED, first);
    }

    /// By reflection, because javac warns of sun.misc and lets nobody silence it, and every warning is an error here. The
    /// module jdk.unsupported exports the class for exactly this use.
    private static void on(String name, int exitCode, Runnable first) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object exit = Proxy.newProxyInstance(Signals.class.getClassLoader(), new Class<?>[]{handler},
                    (_, _, _) -> {
                        first.run();
                        System.exit(exitCode);
                        return null;
                    });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), exit);
        } catch (ReflectiveOperationException e) {
            // Windows knows fewer signals, and another JVM may lack the class; the JVM's own handling stays.
            LoggerFactory.getLogger(Signals.class).debug("no handler for {}", name, e);
        }
    }
}
