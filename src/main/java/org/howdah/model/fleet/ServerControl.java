package org.howdah.model.fleet;

import org.howdah.model.server.ServerId;

/// What a user tells those who sample. Returns at once; any thread.
public interface ServerControl extends SessionAccess {
    /// Asks a server that is down again, now.
    void retry(ServerId server);

    void pause(ServerId server);

    void resume(ServerId server);
}
