/// What needs Debian packages or root: the profile `system`. A missing package fails.
@NullMarked
package org.howdah.system;

import org.jspecify.annotations.NullMarked;
