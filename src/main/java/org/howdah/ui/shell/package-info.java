/// The main window: navigation, top bar, status bar, theme; and the painter of pages that are not shown. Alone in
/// knowing all pages. `app` makes a [MainWindow] or [Screens] and hands in the states, the clock and the door to the
/// screen thread.
@NullMarked
package org.howdah.ui.shell;

import org.jspecify.annotations.NullMarked;
