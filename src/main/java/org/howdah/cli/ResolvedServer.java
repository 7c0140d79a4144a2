package org.howdah.cli;

import org.howdah.model.server.ConnectionTarget;

/// A server that was named on the command line.
///
/// @param label under which output speaks of it; never the address as typed
/// @param wantsSecret whether a password may be looked for: the demo's roles have none
public record ResolvedServer(String label, ConnectionTarget target, boolean wantsSecret) {}
