@NullMarked
package org.howdah.cli;

import org.jspecify.annotations.NullMarked;
