package org.howdah.ui;

import java.util.List;
import java.util.function.UnaryOperator;
import org.howdah.settings.Preferences;
import org.howdah.ui.control.PreferencesAccess;

/// Preferences that outlive a window of a test.
public final class KeptPreferences implements PreferencesAccess {
    private Preferences now = Preferences.USUAL.withTheme(Preferences.Theme.LIGHT)
            .withTimeZone(Preferences.TimeZoneChoice.UTC);

    /// Said of the file.
    public List<String> mistakes = List.of();

    @Override
    public List<String> mistakes() {
        return mistakes;
    }

    @Override
    public Preferences get() {
        return now;
    }

    @Override
    public void change(UnaryOperator<Preferences> change) {
        now = change.apply(now);
    }
}
