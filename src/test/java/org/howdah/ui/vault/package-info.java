@NullMarked
package org.howdah.ui.vault;

import org.jspecify.annotations.NullMarked;
