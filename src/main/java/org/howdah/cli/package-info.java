/// The program without a window: one class per command, text, JSON and CSV. May use everything below the window, and
/// opens the console through a port that app wires. Standard streams are used in this package and nowhere else.
@NullMarked
package org.howdah.cli;

import org.jspecify.annotations.NullMarked;
