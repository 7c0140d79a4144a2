@NullMarked
package org.howdah.credentials;

import org.jspecify.annotations.NullMarked;
