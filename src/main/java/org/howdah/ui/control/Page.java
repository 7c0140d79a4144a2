package org.howdah.ui.control;

import javafx.scene.Parent;

/// A page of the main window. It costs nothing until it is activated and after it is deactivated. Screen thread.
public interface Page {
    Parent root();

    /// The page comes into sight: it begins to listen.
    void activate();

    /// The page goes out of sight: it stops listening.
    void deactivate();

    /// Opens beside what is shown the detail that tells most, for a picture of the page.
    void showDetail();
}
