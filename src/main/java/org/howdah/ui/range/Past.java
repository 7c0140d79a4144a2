package org.howdah.ui.range;

import java.util.concurrent.Executor;
import org.howdah.model.history.HistoryQueries;

/// The past as a window asks for it.
///
/// @param queries what is asked
/// @param executor that asks, so that the screen never waits for a disk
public record Past(HistoryQueries queries, Executor executor) {}
