package org.howdah.architecture.canary.screens.ui.blocking;

import org.howdah.architecture.canary.screens.ui.sessions.SessionList;

/// Bad: a screen uses another screen.
public record BorrowingPage(SessionList list) {}
