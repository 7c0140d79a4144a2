package org.howdah.ui.control;

import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import org.howdah.model.session.SessionKey;

/// A page of the main window. It costs nothing until it is activated and after it is deactivated. Screen thread.
public interface Page {
    Parent root();

    /// The page comes into sight: it begins to listen.
    void activate();

    /// The page goes out of sight: it stops listening.
    void deactivate();

    /// Opens beside what is shown the detail that tells most, for a picture of the page.
    default void showDetail() {
        // most pages have none
    }

    /// Whether a pane stands beside what it shows, for which the window makes room.
    default boolean isPaneOpen() {
        return false;
    }

    /// Told when such a pane opens or closes; never by a page that has none.
    default void setOnPane(Runnable told) {
        // most pages have none
    }

    /// Selects a session among its rows, if it is there.
    default void select(SessionKey session) {
        // most pages have none
    }

    /// Moves the keyboard to the field by which the page is filtered.
    ///
    /// @return whether it has one
    default boolean focusFilter() {
        return false;
    }

    /// How it is read: what it shows, and of which view, which column and which version each of its columns is.
    HelpSheet.Words help();

    /// How it is looked at, in words that a reference can hold and [#look(Map)] takes: names and filters, no data.
    default Map<String, String> look() {
        return Map.of();
    }

    /// Looks at it as somebody else did; words that it does not know are passed over.
    default void look(Map<String, String> words) {
        // most pages have one look
    }

    /// The keys that it has beside those of every page.
    default List<PageKey> keys() {
        return List.of();
    }

    /// What the page can do now.
    default List<PageAction> actions() {
        return List.of();
    }
}
