package org.howdah.ui.control;

import java.util.function.UnaryOperator;
import org.howdah.settings.Preferences;

/// How the user wants it, and where a new wish goes. Screen thread.
public interface PreferencesAccess {
    Preferences get();

    /// Changes them, for all windows and from now on, and keeps the change where it can be kept.
    void change(UnaryOperator<Preferences> change);
}
