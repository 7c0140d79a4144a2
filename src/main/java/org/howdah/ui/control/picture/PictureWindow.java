package org.howdah.ui.control.picture;

import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.howdah.model.server.ServerId;
import org.howdah.ui.control.Page;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.Toasts.Toast;

/// A window that is to be painted, as far as its pages may steer it. A dialog that is shown meanwhile, without an owner,
/// is painted in its place and closed afterwards. Screen thread.
public interface PictureWindow {
    /// Goes to a page.
    ///
    /// @param page by its word: `servers`
    void go(String page);

    /// Opens a server's own page.
    void open(ServerId server);

    /// The page that is shown.
    Page page();

    /// A node of the window.
    ///
    /// @throws IllegalArgumentException if there is none of that id
    <N extends Node> N node(String id, Class<N> type);

    /// Does what the page offers under that id in the palette.
    default void act(String action) {
        page().actions().stream().filter(each -> each.id().equals(action)).map(PageAction::action).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The page has no action " + action)).run();
    }

    /// Opens the palette.
    ///
    /// @param typed into its field
    void palette(String typed);

    /// Turns it back to the second that was sampled, as if that were this long ago.
    void replay(Duration ago);

    /// Opens the sheet of keys.
    void keys();

    void toast(Toast toast);

    /// Puts the window's look on the scene of a dialog.
    void look(Scene scene);
}
