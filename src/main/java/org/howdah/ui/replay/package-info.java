/// The bar over the pages while a past second is shown: the clock of the replay with its keys, and below it the scrubber,
/// the load around that second with everything that happened. Says loudly that this is not now. Screen thread, but for
/// what says it is pure; the history is asked on an executor that the window brings.
@NullMarked
package org.howdah.ui.replay;

import org.jspecify.annotations.NullMarked;
