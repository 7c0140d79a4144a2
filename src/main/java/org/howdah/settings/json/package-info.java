/// JSON that people may have written by hand: each value knows its line and column, so that a mistake can be named. Used
/// by settings and by imports; values are immutable.
@NullMarked
package org.howdah.settings.json;

import org.jspecify.annotations.NullMarked;
