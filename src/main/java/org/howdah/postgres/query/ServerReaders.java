package org.howdah.postgres.query;

import org.howdah.model.server.Capabilities;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.postgres.connect.ServerException;

/// Opens the readers of a server: real ones, or in tests those of a server whose time is steered.
public interface ServerReaders {
    /// Connects with exactly one attempt to sign in, and finds out what the server can answer.
    LiveReader openLive(ConnectionTarget target) throws ServerException;

    /// Connects when it is first read.
    SlowReader openSlow(ConnectionTarget target, Capabilities capabilities);
}
