/// The time that a window shows and the part of the load that it is narrowed to: one of each for all its pages, so that a
/// brush on one page is obeyed by every other. Values and properties only; the control that sets them is in the shell.
/// Screen thread.
@NullMarked
package org.howdah.ui.range;

import org.jspecify.annotations.NullMarked;
