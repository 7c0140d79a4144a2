/// The past of servers as pages read it: what of it is recorded, and the questions that can be asked of it. Nothing here
/// knows how or where it is kept. Immutable; any thread.
@NullMarked
package org.howdah.model.history;

import org.jspecify.annotations.NullMarked;
