@NullMarked
package org.howdah.history.chunk;

import org.jspecify.annotations.NullMarked;
