@NullMarked
package org.howdah.history.recording;

import org.jspecify.annotations.NullMarked;
