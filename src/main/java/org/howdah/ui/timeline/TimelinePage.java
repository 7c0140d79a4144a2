package org.howdah.ui.timeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;

/// Makes the Timeline page of one server. On the screen thread.
public final class TimelinePage {
    private TimelinePage() {}

    public static Page of(TimelineDesk desk) {
        FXMLLoader loader = new FXMLLoader(TimelinePage.class.getResource("Timeline.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> new TimelineController(desk));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The Timeline page cannot be loaded", e);
        }
        return loader.<TimelineController>getController();
    }
}
