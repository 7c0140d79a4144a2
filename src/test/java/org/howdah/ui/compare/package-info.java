/// What tests of other packages want to know of the Compare page.
@NullMarked
package org.howdah.ui.compare;

import org.jspecify.annotations.NullMarked;
