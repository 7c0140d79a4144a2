package org.howdah.ui.preferences;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PreferencesAccess;

/// Makes the Preferences page. On the screen thread.
public final class PreferencesPage {
    private PreferencesPage() {}

    public static Page of(PreferencesAccess preferences) {
        FXMLLoader loader = new FXMLLoader(PreferencesPage.class.getResource("Preferences.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> new PreferencesController(preferences));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The Preferences page cannot be loaded", e);
        }
        return loader.<PreferencesController>getController();
    }
}
