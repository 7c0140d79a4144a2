/// A test of one server, step by step, for somebody who waits for it: what of its way in is open, and what it lets the
/// role see. Blocks up to its deadlines; any thread but the screen's.
@NullMarked
package org.howdah.postgres.check;

import org.jspecify.annotations.NullMarked;
