package org.howdah.model.server;

import org.jspecify.annotations.Nullable;

/// What went wrong with a server, once, in words.
///
/// @param sqlState as the server or the driver gave it
/// @param sentence what is wrong and what to do, for the user; no secret, no raw server text
/// @param detail the server's or driver's own message, not yet safe to show
public record ServerFault(FaultKind kind, @Nullable String sqlState, String sentence, String detail) {}
