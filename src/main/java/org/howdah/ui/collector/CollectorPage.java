package org.howdah.ui.collector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import org.howdah.model.collector.CollectorState;
import org.howdah.model.fleet.FleetSource;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.Page;
import org.howdah.ui.fx.ScreenClock;

/// Makes the Collector page. On the screen thread.
public final class CollectorPage {
    private CollectorPage() {}

    /// Loads it.
    ///
    /// @param collector how the collecting goes now; asked off the screen thread too
    /// @param replaying whether the past is shown
    public static Page of(FleetSource fleet, Supplier<CollectorState> collector, BooleanSupplier replaying,
            ScreenClock screen) {
        FXMLLoader loader = new FXMLLoader(CollectorPage.class.getResource("Collector.fxml"), Messages.BUNDLE);
        loader.setControllerFactory(_ -> new CollectorController(fleet, collector, replaying, screen));
        try {
            loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("The Collector page cannot be loaded", e);
        }
        return loader.<CollectorController>getController();
    }
}
