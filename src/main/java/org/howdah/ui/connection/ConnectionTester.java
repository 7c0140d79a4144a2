package org.howdah.ui.connection;

import org.howdah.model.server.CheckStep;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerCheck;

/// Tests a server while somebody watches. Called on the screen thread, and answers there.
@FunctionalInterface
public interface ConnectionTester {
    /// Begins a test, and returns at once.
    Running test(RegisteredServer server, Watcher watcher);

    /// The same for a server whose password is this one, and lies nowhere yet.
    ///
    /// @param password belongs to the tester from now on
    default ConnectionTester with(char[] password) {
        java.util.Arrays.fill(password, '\0');
        return this;
    }

    /// Who waits for the findings.
    interface Watcher {
        /// A step has ended; one that fails later may be told again.
        void step(CheckStep step);

        /// Everything has ended. Not told of a test that was cancelled.
        void ended(ServerCheck check);
    }

    /// A test under way.
    @FunctionalInterface
    interface Running {
        /// Gives it up. Nothing is told any more.
        void cancel();
    }
}
