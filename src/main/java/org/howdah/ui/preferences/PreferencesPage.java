package org.howdah.ui.preferences;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import org.howdah.ui.control.HistoryPort;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PreferencesAccess;
import org.jspecify.annotations.Nullable;

/// Makes the Preferences page. On the screen thread.
public final class PreferencesPage {
    private PreferencesPage() {}

    /// Makes the page.
    ///
    /// @param history what is recorded
    /// @param onKeys opens the dialog of the vault's keys; null where there is none
    public static Page of(PreferencesAccess preferences, HistoryPort history, @Nullable Runnable onKeys) {
        FXMLLoader loader = new FXMLLoader(PreferencesPage.class.getResource("Preferences.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> new PreferencesController(preferences, history, onKeys));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The Preferences page cannot be loaded", e);
        }
        return loader.<PreferencesController>getController();
    }
}
