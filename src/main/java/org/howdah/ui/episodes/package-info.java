/// The Episodes page: what stands out in the past of a server over the range of the window, the newest first, each with
/// its cause as far as that is known, and a way to its range on the Load page. The rules are pure functions of `analysis`;
/// here it is asked, away from the screen thread, and shown. Used by the shell alone. Screen thread.
@NullMarked
package org.howdah.ui.episodes;

import org.jspecify.annotations.NullMarked;
