/// Text that may be shown: SafeText, units, durations, cells. Pure; used by window and command line alike; any
/// thread.
@NullMarked
package org.howdah.text;

import org.jspecify.annotations.NullMarked;
