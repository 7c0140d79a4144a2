package org.howdah.app;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.MenuItem;
import java.awt.PopupMenu;
import java.awt.SystemTray;
import java.awt.Toolkit;
import java.awt.TrayIcon;
import java.net.URL;
import java.util.Objects;
import org.howdah.ui.shell.CloseQuestion;
import org.howdah.ui.shell.Desktop;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tray of the desktop, where it has one: many on Wayland have none. Its icon is there while the window is not.
/// Any thread.
final class AwtTray implements Desktop, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);

    private @Nullable TrayIcon icon;

    @Override
    public boolean hasTray() {
        return !GraphicsEnvironment.isHeadless() && SystemTray.isSupported();
    }

    @Override
    public synchronized void notify(String title, String text, boolean error) {
        TrayIcon shown = icon;
        if (shown != null) {
            shown.displayMessage(title, text, error ? TrayIcon.MessageType.ERROR : TrayIcon.MessageType.WARNING);
        }
    }

    /// Puts the icon there.
    ///
    /// @param open brings the window back
    /// @param end ends the program
    /// @return whether it is there
    synchronized boolean show(Runnable open, Runnable end) {
        if (icon != null) {
            return true;
        }
        URL file = Objects.requireNonNull(AwtTray.class.getResource("/org/howdah/ui/icon/howdah-32.png"));
        Image image = Toolkit.getDefaultToolkit().getImage(file);
        MenuItem openItem = new MenuItem(CloseQuestion.openWords());
        openItem.addActionListener(_ -> open.run());
        MenuItem endItem = new MenuItem(CloseQuestion.endWords());
        endItem.addActionListener(_ -> end.run());
        PopupMenu menu = new PopupMenu();
        menu.add(openItem);
        menu.add(endItem);
        TrayIcon made = new TrayIcon(image, CloseQuestion.name(), menu);
        made.setImageAutoSize(true);
        made.addActionListener(_ -> open.run());
        try {
            SystemTray.getSystemTray().add(made);
            icon = made;
            return true;
        } catch (AWTException e) {
            LOG.info("no tray", e);
            return false;
        }
    }

    synchronized void hide() {
        if (icon != null) {
            SystemTray.getSystemTray().remove(icon);
            icon = null;
        }
    }

    @Override
    public void close() {
        hide();
    }
}
