package org.howdah.architecture.canary.controllers.ui.blocking;

import org.howdah.architecture.canary.controllers.ui.sessions.HomeController;

/// Bad: refers to another screen's controller.
public record Meddler(HomeController controller) {}
