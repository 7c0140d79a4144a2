/// Controls that several pages share.
@NullMarked
package org.howdah.ui.control;

import org.jspecify.annotations.NullMarked;
