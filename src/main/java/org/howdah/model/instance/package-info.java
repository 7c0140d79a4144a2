/// Statistics of a whole instance: databases, checkpointer, WAL, and what Howdah itself costs. Null is
/// unknown, never zero.
@NullMarked
package org.howdah.model.instance;

import org.jspecify.annotations.NullMarked;
