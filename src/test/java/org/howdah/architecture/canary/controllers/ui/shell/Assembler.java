package org.howdah.architecture.canary.controllers.ui.shell;

import org.howdah.architecture.canary.controllers.ui.sessions.HomeController;

/// Breaks nothing: the shell puts pages together.
public record Assembler(HomeController controller) {}
