package org.howdah.architecture.canary.screens.ui.control;

import org.howdah.architecture.canary.screens.ui.sessions.SessionList;

/// Bad: a control knows a screen.
public record KnowingControl(SessionList list) {}
