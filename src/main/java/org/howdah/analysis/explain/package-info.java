/// What of a server's past differs from what was before, and why: two ranges held against each other, and a spike
/// explained. The rules are pure functions over [org.howdah.analysis.explain.RangeFacts]; one class gathers those from a
/// history, so that the window, the command line and tests say the same. Values are raw texts of the server. Any thread.
@NullMarked
package org.howdah.analysis.explain;

import org.jspecify.annotations.NullMarked;
