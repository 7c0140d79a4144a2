/// Text that may be shown: the gate [org.howdah.text.SafeText] that every text of a server passes, pages and terminal
/// columns behind it, the encodings of servers, units and durations, cells of CSV and Markdown. Pure functions,
/// used by window and command line alike; any thread; the same in every locale.
@NullMarked
package org.howdah.text;

import org.jspecify.annotations.NullMarked;
