/// All watched servers at one instant, and the interface through which pages read them. Immutable; any thread.
@NullMarked
package org.howdah.model.fleet;

import org.jspecify.annotations.NullMarked;
