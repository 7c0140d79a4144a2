/// Two ranges of a server's past side by side, and why the one differs from the other. The later range is that of the
/// window; what it is held against is chosen here. Asks the past while it is shown only. Screen thread.
@NullMarked
package org.howdah.ui.compare;

import org.jspecify.annotations.NullMarked;
