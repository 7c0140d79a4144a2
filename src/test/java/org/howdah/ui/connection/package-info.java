@NullMarked
package org.howdah.ui.connection;

import org.jspecify.annotations.NullMarked;
