/// Servers that are none, for the tests of windows.
@NullMarked
package org.howdah.ui;

import org.jspecify.annotations.NullMarked;
