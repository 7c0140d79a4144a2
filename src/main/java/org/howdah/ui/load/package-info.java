/// The Load page of one server: average active sessions over any stretch of time, divided by what they wait for or who
/// they are, with what made it below. It asks the past alone, which the newest second enters at once, so live and recorded
/// time meet without a seam. Asked off the screen thread; everything else on it.
@NullMarked
package org.howdah.ui.load;

import org.jspecify.annotations.NullMarked;
