/// The history in one SQLite file: one writer thread with its own connection, readers with read-only ones. SQLite holds
/// chunks, tails, texts and events, and knows nothing of what is in them.
@NullMarked
package org.howdah.history.sqlite;

import org.jspecify.annotations.NullMarked;
