/// The command palette: everything that can be gone to or done, found by a few of its letters. It lies over the window,
/// knows no page, and is told by the shell what there is. Screen thread, but for the matching, which is pure.
@NullMarked
package org.howdah.ui.palette;

import org.jspecify.annotations.NullMarked;
