@NullMarked
package org.howdah.analysis.explain;

import org.jspecify.annotations.NullMarked;
