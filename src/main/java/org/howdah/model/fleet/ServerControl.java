package org.howdah.model.fleet;

import java.time.Duration;
import org.howdah.model.server.ServerId;

/// What a user tells those who sample. Returns at once; any thread.
public interface ServerControl extends SessionAccess {
    /// Asks a server that is down again, now.
    void retry(ServerId server);

    void pause(ServerId server);

    void resume(ServerId server);

    /// Asks a server this often from now on; one that is down is not tried the sooner for it.
    ///
    /// @param interval of its live second
    void every(ServerId server, Duration interval);
}
