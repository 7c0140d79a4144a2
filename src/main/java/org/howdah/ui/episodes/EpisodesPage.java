package org.howdah.ui.episodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;

/// Makes the Episodes page of one server. On the screen thread.
public final class EpisodesPage {
    private EpisodesPage() {}

    public static Page of(EpisodesDesk desk) {
        FXMLLoader loader = new FXMLLoader(EpisodesPage.class.getResource("Episodes.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> new EpisodesController(desk));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The Episodes page cannot be loaded", e);
        }
        return loader.<EpisodesController>getController();
    }
}
