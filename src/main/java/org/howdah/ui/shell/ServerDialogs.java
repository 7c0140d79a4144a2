package org.howdah.ui.shell;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.howdah.model.server.ServerId;
import org.howdah.ui.control.Toasts.Toast;
import org.jspecify.annotations.Nullable;

/// The dialogs in which the list of servers is changed. Screen thread.
public interface ServerDialogs {
    /// Tells over which window they open, and where a failure is shown.
    default void setUp(Supplier<@Nullable Window> window, Consumer<Toast> toasts) {
        // dialogs that are not there need neither
    }

    /// Whether there are any.
    boolean areThere();

    void add();

    void edit(ServerId server);

    void duplicate(ServerId server);

    void test(ServerId server);

    void remove(ServerId server);

    void importServers();
}
