package org.howdah.ui.fx;

/// Calls back once a second on the screen thread, for ages that grow while nothing arrives.
public interface Heartbeat {
    /// Begins to beat until the result is stopped. On the screen thread.
    Beat start(Runnable action);

    /// A heartbeat under way.
    interface Beat {
        /// Stopping twice does nothing.
        void stop();
    }
}
