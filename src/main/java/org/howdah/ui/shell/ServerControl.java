package org.howdah.ui.shell;

import org.howdah.model.server.ServerId;
import org.howdah.ui.control.SessionAccess;

/// What the window tells those who sample; app wires it. Returns at once.
public interface ServerControl extends SessionAccess {
    /// Asks a server that is down again, now.
    void retry(ServerId server);

    void pause(ServerId server);

    void resume(ServerId server);
}
