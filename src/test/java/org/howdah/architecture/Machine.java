package org.howdah.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/// Uses of the machine under the program, by call or by method reference: clocks, threads, streams, exits.
final class Machine {
    private static final String CONSTRUCTOR = "<init>";

    static final DescribedPredicate<JavaAccess<?>> SCREEN_THREAD = access("the screen thread",
            target -> owner(target, "javafx.application.Platform") && target.getName().equals("runLater"));

    static final DescribedPredicate<JavaAccess<?>> EXIT = access("the program's end",
            target -> (owner(target, System.class) && target.getName().equals("exit"))
                    || (owner(target, Runtime.class) && named(target, "exit", "halt", "addShutdownHook")));

    static final DescribedPredicate<JavaAccess<?>> THREADS = access("threads of its own",
            target -> owner(target, Executors.class)
                    || (owner(target, Thread.class) && named(target, "startVirtualThread", "ofVirtual", "ofPlatform"))
                    || (owner(target, ForkJoinPool.class) && named(target, "commonPool"))
                    || (owner(target, CompletableFuture.class) && named(target, "runAsync", "supplyAsync")
                            && parameters(target) == 1)
                    || (target.getName().equals(CONSTRUCTOR)
                            && (is(target, Thread.class) || is(target, Executor.class) || is(target, Timer.class)
                                    || target.getOwner().isAssignableTo("javafx.concurrent.Service"))));

    static final DescribedPredicate<JavaAccess<?>> SLEEP = access("sleep",
            target -> (owner(target, Thread.class) && named(target, "sleep"))
                    || (owner(target, TimeUnit.class) && named(target, "sleep"))
                    || (owner(target, LockSupport.class) && target.getName().startsWith("park")));

    static final DescribedPredicate<JavaAccess<?>> JAVA_UTIL_LOGGING = access("java.util.logging",
            target -> target.getOwner().getPackageName().startsWith("java.util.logging"));

    static final DescribedPredicate<JavaAccess<?>> STREAMS = access("the standard streams",
            target -> (owner(target, System.class) && named(target, "out", "err", "in", "console", "setOut", "setErr"))
                    || owner(target, "java.lang.IO")
                    || (is(target, Throwable.class) && named(target, "printStackTrace") && parameters(target) == 0));

    static final DescribedPredicate<JavaAccess<?>> CLOCKS = access("a clock of the machine",
            target -> (owner(target, System.class) && named(target, "currentTimeMillis", "nanoTime"))
                    || (owner(target, InstantSource.class) && named(target, "system"))
                    || (owner(target, Clock.class) && (target.getName().startsWith("system")
                            || target.getName().startsWith("tick")))
                    || (target.getOwner().getPackageName().startsWith("java.time") && named(target, "now")
                            && takesNoClock(target))
                    || (owner(target, Date.class) && target.getName().equals(CONSTRUCTOR) && parameters(target) == 0)
                    || (owner(target, Calendar.class) && named(target, "getInstance")));

    private Machine() {}

    private static DescribedPredicate<JavaAccess<?>> access(String what, Predicate<AccessTarget> test) {
        return DescribedPredicate.describe("they use " + what, access -> test.test(access.getTarget()));
    }

    private static boolean owner(AccessTarget target, Class<?> owner) {
        return owner(target, owner.getName());
    }

    private static boolean owner(AccessTarget target, String owner) {
        return target.getOwner().getName().equals(owner);
    }

    private static boolean is(AccessTarget target, Class<?> type) {
        return target.getOwner().isAssignableTo(type);
    }

    private static boolean named(AccessTarget target, String... names) {
        return Set.of(names).contains(target.getName());
    }

    private static int parameters(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget code ? code.getRawParameterTypes().size() : -1;
    }

    private static boolean takesNoClock(AccessTarget target) {
        return target instanceof AccessTarget.CodeUnitAccessTarget code
                && code.getRawParameterTypes().stream().noneMatch((JavaClass type) -> type.isAssignableTo(Clock.class));
    }
}
