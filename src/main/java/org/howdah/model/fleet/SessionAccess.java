package org.howdah.model.fleet;

import java.util.function.Consumer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;

/// What a page may ask of those who sample, beyond the states that they publish. Returns at once.
public interface SessionAccess {
    /// What is to be read from now on because somebody looks at it.
    void look(ServerId server, SessionLook look);

    /// Asks what only one session is asked for: its locks, its encryption, and where the server has cut its statement the
    /// whole text.
    ///
    /// @param then called once, on any thread
    void inspect(ServerId server, Session session, Consumer<SessionInspection> then);
}
