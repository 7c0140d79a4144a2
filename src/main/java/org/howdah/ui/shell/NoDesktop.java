package org.howdah.ui.shell;

/// A desktop without a tray: messages stand in the window.
public final class NoDesktop implements Desktop {
    @Override
    public boolean hasTray() {
        return false;
    }

    @Override
    public void notify(String title, String text, boolean error) {
        // nobody would see it
    }
}
