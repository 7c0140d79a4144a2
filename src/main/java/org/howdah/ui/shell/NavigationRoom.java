package org.howdah.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// How much of a window the list of pages takes: as the user wants it, and less while a pane stands beside a page and
/// there is little room. Screen thread.
final class NavigationRoom {
    /// In pixels: a window that has room for the list of pages, a table and a pane.
    private static final double ROOMY = 1_680;
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private final Region window;
    private final Navigation nav;
    private final Label brand;
    private boolean wanted;

    NavigationRoom(Region window, Navigation nav, Label brand) {
        this.window = window;
        this.nav = nav;
        this.brand = brand;
    }

    /// The user wants it collapsed, or not, until he wants it otherwise.
    void want(boolean collapsed) {
        wanted = collapsed;
        collapse(collapsed);
    }

    /// Leaves room for a pane.
    void leave(boolean paneOpen) {
        collapse(wanted || (paneOpen && window.getWidth() < ROOMY));
    }

    private void collapse(boolean collapsed) {
        nav.setCollapsed(collapsed);
        brand.pseudoClassStateChanged(COLLAPSED, collapsed);
    }
}
