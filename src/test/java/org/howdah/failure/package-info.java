/// Every way in which a server refuses, stalls, lies or vanishes, against the real thing.
@NullMarked
package org.howdah.failure;

import org.jspecify.annotations.NullMarked;
