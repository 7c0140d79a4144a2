/// The main window: navigation, top bar, status bar. Alone in knowing all pages.
@NullMarked
package org.howdah.ui.shell;

import org.jspecify.annotations.NullMarked;
