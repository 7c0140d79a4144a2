@NullMarked
package org.howdah.app;

import org.jspecify.annotations.NullMarked;
