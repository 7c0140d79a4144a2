@NullMarked
package org.howdah.history.sqlite;

import org.jspecify.annotations.NullMarked;
