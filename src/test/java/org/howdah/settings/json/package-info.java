@NullMarked
package org.howdah.settings.json;

import org.jspecify.annotations.NullMarked;
