@NullMarked
package org.howdah.settings.transfer;

import org.jspecify.annotations.NullMarked;
