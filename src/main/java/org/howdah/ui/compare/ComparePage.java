package org.howdah.ui.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;

/// Makes the Compare page of one server. On the screen thread.
public final class ComparePage {
    private ComparePage() {}

    public static Page of(CompareDesk desk) {
        FXMLLoader loader = new FXMLLoader(ComparePage.class.getResource("Compare.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> new CompareController(desk));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The Compare page cannot be loaded", e);
        }
        return loader.<CompareController>getController();
    }
}
