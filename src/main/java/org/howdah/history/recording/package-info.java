/// Recordings: what was recorded of some servers in some time, as one file for colleagues. A zip of a manifest that names
/// every part with its size and checksum, events as lines of JSON, and chunks as [org.howdah.history.chunk] packs them.
/// Whatever a file says is believed only after it was checked, and none of its names ever becomes a path. Knows nothing of
/// the store: [RecordingContent] is what both sides speak.
@NullMarked
package org.howdah.history.recording;

import org.jspecify.annotations.NullMarked;
