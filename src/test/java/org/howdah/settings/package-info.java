@NullMarked
package org.howdah.settings;

import org.jspecify.annotations.NullMarked;
