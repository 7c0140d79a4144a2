/// A server as Howdah knows it: who it is, what it can answer, and how the link to it stands. Immutable
/// values; any thread.
@NullMarked
package org.howdah.model.server;

import org.jspecify.annotations.NullMarked;
