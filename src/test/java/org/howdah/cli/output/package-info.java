@NullMarked
package org.howdah.cli.output;

import org.jspecify.annotations.NullMarked;
