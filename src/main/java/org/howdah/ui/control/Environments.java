package org.howdah.ui.control;

import org.howdah.model.server.AccessMode;
import org.howdah.model.server.Environment;

/// The words for what a server is there for, and for what may be done to it.
public final class Environments {
    private Environments() {}

    /// As in a list: `Production`; empty where the user did not say.
    public static String name(Environment environment) {
        return switch (environment) {
            case PRODUCTION -> Messages.text("environment.production");
            case STAGING -> Messages.text("environment.staging");
            case TEST -> Messages.text("environment.test");
            case ANALYTICS -> Messages.text("environment.analytics");
            case NONE -> "";
        };
    }

    /// As a tag: production stands out.
    public static String tag(Environment environment) {
        return environment == Environment.PRODUCTION
                ? Messages.text("environment.productionTag")
                : name(environment);
    }

    /// As the status bar says it: `OBSERVE`.
    public static String mode(AccessMode mode) {
        return switch (mode) {
            case OBSERVE -> Messages.text("mode.observe");
            case OPERATE -> Messages.text("mode.operate");
            case ADMINISTER -> Messages.text("mode.administer");
        };
    }
}
