/// The only door to the screen thread, and the bridge that lets the newest value win.
@NullMarked
package org.howdah.ui.fx;

import org.jspecify.annotations.NullMarked;
