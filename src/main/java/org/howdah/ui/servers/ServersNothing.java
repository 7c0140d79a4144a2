package org.howdah.ui.servers;

import org.howdah.ui.control.EmptyPanel;
import org.howdah.ui.control.Messages;

/// Says why no server is to be seen, and what to do about it. Screen thread.
final class ServersNothing {
    private final EmptyPanel panel;
    private final Runnable onClear;

    ServersNothing(EmptyPanel panel, Runnable onClear) {
        this.panel = panel;
        this.onClear = onClear;
    }

    /// @param shown servers and headings that are to be seen
    /// @param all servers of the list
    void show(int shown, int all) {
        if (shown > 0) {
            panel.hide();
        } else if (all == 0) {
            panel.show(new EmptyPanel.Content(EmptyPanel.Sign.NONE, Messages.text("servers.none"),
                    Messages.text("servers.noneHow"), null));
        } else {
            panel.show(new EmptyPanel.Content(EmptyPanel.Sign.FILTERED, Messages.text("servers.noMatch"),
                    Messages.text("servers.noMatchOf", Integer.toString(all)), null),
                    Messages.text("servers.clear"), onClear);
        }
    }
}
