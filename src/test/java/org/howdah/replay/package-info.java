@NullMarked
package org.howdah.replay;

import org.jspecify.annotations.NullMarked;
