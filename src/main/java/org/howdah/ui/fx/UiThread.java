package org.howdah.ui.fx;

/// The door to the thread on which alone the screen may be touched. An interface, so that tests can stand in it.
public interface UiThread {
    /// Runs the action on that thread, later; actions run in the order in which they came. Any thread may call.
    void execute(Runnable action);

    /// Whether the caller already is on it.
    boolean isUiThread();
}
