/// When to ask: the live and the slow lane of each server, cadence, deadlines, back-off and self-throttle.
/// Publishes server updates to listeners; knows nothing of screens. One thread per lane.
@NullMarked
package org.howdah.sampler;

import org.jspecify.annotations.NullMarked;
