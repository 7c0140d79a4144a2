package org.howdah.ui.control;

import java.util.List;
import java.util.function.UnaryOperator;
import org.howdah.settings.Preferences;

/// How the user wants it, and where a new wish goes. Screen thread.
public interface PreferencesAccess {
    Preferences get();

    /// What of the file is wrong and ignored, and why the last change could not be kept: each a sentence.
    default List<String> mistakes() {
        return List.of();
    }

    /// Changes them, for all windows and from now on, and keeps the change where it can be kept.
    void change(UnaryOperator<Preferences> change);
}
