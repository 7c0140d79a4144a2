/// A package as it should be.
@NullMarked
package org.howdah.architecture.canary.unmarked.text;

import org.jspecify.annotations.NullMarked;
