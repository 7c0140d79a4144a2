/// Replication as the sending side sees it. Null is unknown, never zero.
@NullMarked
package org.howdah.model.replication;

import org.jspecify.annotations.NullMarked;
