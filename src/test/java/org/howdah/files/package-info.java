@NullMarked
package org.howdah.files;

import org.jspecify.annotations.NullMarked;
