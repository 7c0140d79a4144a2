/// The Sessions page.
@NullMarked
package org.howdah.ui.sessions;

import org.jspecify.annotations.NullMarked;
