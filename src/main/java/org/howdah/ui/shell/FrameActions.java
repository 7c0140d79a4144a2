package org.howdah.ui.shell;

import java.util.List;
import org.howdah.model.server.RegisteredServer;

/// What the frame asks for; the shell does it. Screen thread.
interface FrameActions {
    void go(PageId page);

    void palette();

    void chooseServer();

    void refresh();

    /// The list of servers is this now.
    void follow(List<RegisteredServer> servers);
}
