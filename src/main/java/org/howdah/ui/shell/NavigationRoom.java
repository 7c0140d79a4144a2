package org.howdah.ui.shell;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// How much of a window the list of pages takes: as the user wants it, and less where there is little room for letters of
/// this size, all the more while a pane stands beside a page. Screen thread.
final class NavigationRoom {
    /// In sizes of the letters: a window that has room for the list of pages, a table and a pane.
    private static final double ROOMY = 129.2;
    /// And one that has room for the list and any page.
    private static final double NARROW = 69.2;
    private static final PseudoClass COLLAPSED = PseudoClass.getPseudoClass("collapsed");

    private final Region window;
    private final Navigation nav;
    private final Label brand;
    private boolean wanted;
    private boolean paneOpen;
    private Room room = Room.ENOUGH;

    /// How much there is, whatever its size in pixels.
    private enum Room {
        ENOUGH, NOT_FOR_PANES, LITTLE
    }

    NavigationRoom(Region window, Navigation nav, Label brand) {
        this.window = window;
        this.nav = nav;
        this.brand = brand;
        window.widthProperty().subscribe(this::measure);
        brand.fontProperty().subscribe(this::measure);
    }

    /// The user wants it collapsed, or not, until he wants it otherwise.
    void want(boolean collapsed) {
        wanted = collapsed;
        collapse(collapsed);
    }

    /// Leaves room for a pane.
    void leave(boolean open) {
        paneOpen = open;
        decide();
    }

    private void decide() {
        collapse(wanted || room == Room.LITTLE || (paneOpen && room != Room.ENOUGH));
    }

    /// What the user has opened stays open until there is another amount of room.
    private void measure() {
        double letters = window.getWidth() / brand.getFont().getSize();
        Room now = letters <= 0 || letters >= ROOMY
                ? Room.ENOUGH
                : letters >= NARROW ? Room.NOT_FOR_PANES : Room.LITTLE;
        if (now != room) {
            room = now;
            decide();
        }
    }

    private void collapse(boolean collapsed) {
        nav.setCollapsed(collapsed);
        brand.pseudoClassStateChanged(COLLAPSED, collapsed);
    }
}
