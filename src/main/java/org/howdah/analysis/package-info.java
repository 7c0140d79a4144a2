/// Pure functions over the values of the model: next state, deltas, rates, resets, blocking trees. No input,
/// no output, no clock; any thread.
@NullMarked
package org.howdah.analysis;

import org.jspecify.annotations.NullMarked;
