package org.howdah.ui.replay;

import org.howdah.model.history.TimeRange;

/// A recording that a window is opened on: it has a past, and no now.
///
/// @param file without its folder; not yet safe to show
/// @param range over which anything is recorded
public record OpenRecording(String file, TimeRange range) {}
