/// Samples as values: a probe, its outcome, and the state of a server that they add up to. Live and replayed
/// states are the same type. Immutable; any thread.
@NullMarked
package org.howdah.model.sample;

import org.jspecify.annotations.NullMarked;
