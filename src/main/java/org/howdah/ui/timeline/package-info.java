/// The Timeline page: what a server did over the range of the window, in small charts on one axis of time. Each chart is
/// an entry of `Panel`; values are made by `analysis`, away from the screen thread, of what was recorded. Used by the
/// shell alone. Screen thread.
@NullMarked
package org.howdah.ui.timeline;

import org.jspecify.annotations.NullMarked;
