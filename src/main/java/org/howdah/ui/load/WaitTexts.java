package org.howdah.ui.load;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.howdah.analysis.LoadBands;
import org.howdah.model.session.WaitClass;

/// What wait events mean, in plain words of our own, from `wait-events.properties`. An event that stands not there is
/// explained by its class. Any thread.
final class WaitTexts {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("org.howdah.ui.load.wait-events", Locale.ROOT);

    private WaitTexts() {}

    /// @param value as the history writes it: `Lock:relation`, `CPU*`
    static String of(String value) {
        return ofEvent(value).orElseGet(() -> ofClass(LoadBands.classOf(value)));
    }

    /// Nothing for an event that is only explained by its class.
    static Optional<String> ofEvent(String value) {
        int colon = value.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(TEXTS.getString(LoadBands.classOf(value).name() + "." + value.substring(colon + 1)));
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }

    static String ofClass(WaitClass waitClass) {
        return TEXTS.getString(waitClass.name());
    }
}
