package org.howdah.postgres.connect;

import java.sql.Connection;
import org.howdah.model.server.ConnectionTarget;

/// A connection that was let in.
///
/// @param target as it was looked up for this connection
/// @param proof that the server wanted
public record Entry(Connection connection, ConnectionTarget target, Proof proof) {}
