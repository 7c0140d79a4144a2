@NullMarked
package org.howdah.history;

import org.jspecify.annotations.NullMarked;
