package org.howdah.sampler;

import java.time.Duration;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerId;

/// A server that is to be sampled.
///
/// @param name for threads, logs and titles
/// @param interval of its live second; one second unless the user wants it less often
public record WatchedServer(ServerId id, String name, ConnectionTarget target, Duration interval) {}
