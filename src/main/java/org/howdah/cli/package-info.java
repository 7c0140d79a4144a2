/// The program without a window: one class per command, text, JSON and CSV. May use everything below the
/// window; opens the console through a port that app wires. Standard streams are used here and nowhere else.
@NullMarked
package org.howdah.cli;

import org.jspecify.annotations.NullMarked;
