@NullMarked
package org.howdah.history.rollup;

import org.jspecify.annotations.NullMarked;
