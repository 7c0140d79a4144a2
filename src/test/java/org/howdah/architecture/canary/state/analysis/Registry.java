package org.howdah.architecture.canary.state.analysis;

import java.util.concurrent.ConcurrentHashMap;
import org.howdah.ArchitectureException;
import org.jspecify.annotations.Nullable;

/// Bad: three kinds of state that is everybody's.
public final class Registry {
    public static final Registry INSTANCE = new Registry();

    static final ConcurrentHashMap<String, String> VALUES = new ConcurrentHashMap<>();

    static @Nullable String last;

    private Registry() {}

    /// Breaks nothing, because it owns up to it.
    @ArchitectureException(reason = "proves that the mark is read")
    public static final class Forgiven {
        public static final Registry TOKENS = new Registry();

        private Forgiven() {}
    }
}
