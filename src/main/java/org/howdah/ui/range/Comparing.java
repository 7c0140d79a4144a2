package org.howdah.ui.range;

import org.howdah.model.history.TimeRange;

/// Goes to where a range is held against what was before it. Screen thread.
@FunctionalInterface
public interface Comparing {
    /// Compares a range.
    ///
    /// @param explained whether the user asks why it differs, and not only in what
    void open(TimeRange range, boolean explained);
}
