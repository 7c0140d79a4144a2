/// The past as pages see it: states of any recorded second, through the same interface as live ones, with a clock of its
/// own. Reads a history through its queries and knows nothing of how it is kept.
@NullMarked
package org.howdah.replay;

import org.jspecify.annotations.NullMarked;
