/// How Howdah's own collecting goes: each probe's time and errors, its connections, and what it takes of this computer.
/// Immutable; any thread.
@NullMarked
package org.howdah.model.collector;

import org.jspecify.annotations.NullMarked;
