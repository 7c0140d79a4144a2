/// The only door to the screen thread, the bridge that lets the newest value win, and the heartbeat by which ages
/// grow. Everything else of `ui` runs on the screen thread and asks for it here; no other class calls
/// `Platform.runLater`.
@NullMarked
package org.howdah.ui.fx;

import org.jspecify.annotations.NullMarked;
