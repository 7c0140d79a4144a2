package org.howdah.ui.shell;

import org.howdah.model.server.ServerId;

/// What the window tells those who sample; app wires it. Returns at once.
public interface ServerControl {
    /// Asks a server that is down again, now.
    void retry(ServerId server);

    void pause(ServerId server);

    void resume(ServerId server);
}
