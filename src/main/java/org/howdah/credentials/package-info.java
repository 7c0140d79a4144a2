/// Where secrets come from. Secrets are char arrays that their user zeroes; none has a text form, and none is logged.
@NullMarked
package org.howdah.credentials;

import org.jspecify.annotations.NullMarked;
