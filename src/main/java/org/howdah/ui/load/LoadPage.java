package org.howdah.ui.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;

/// Makes the Load page of one server. On the screen thread.
public final class LoadPage {
    private LoadPage() {}

    public static Page of(LoadDesk desk) {
        FXMLLoader loader = new FXMLLoader(LoadPage.class.getResource("Load.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> new LoadController(desk));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The Load page cannot be loaded", e);
        }
        return loader.<LoadController>getController();
    }
}
