/// What the user decided: the servers he registered, and his preferences. Readable JSON in the configuration folder,
/// saved whole or not at all, changed by several processes at once without loss. No secret lies here. May be used by
/// everything above; any thread, which waits for the disk only.
@NullMarked
package org.howdah.settings;

import org.jspecify.annotations.NullMarked;
