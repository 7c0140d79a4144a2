package org.howdah.architecture.canary.screens.ui.shell;

import org.howdah.architecture.canary.screens.ui.sessions.SessionList;

/// Breaks nothing: the shell knows all screens.
public record Frame(SessionList list) {}
