package org.howdah.history;

import org.jspecify.annotations.Nullable;

/// How a recording goes.
///
/// @param acknowledged number of the last entry that is kept for good, with all before it that were not dropped
/// @param waiting entries that are not
/// @param samples that were kept
/// @param dropped samples that were not, because they came too fast or could not be kept for too long
/// @param problem why nothing can be kept at present, in a sentence; null while all is well
public record RecorderStatus(long acknowledged, int waiting, long samples, long dropped, @Nullable String problem) {}
