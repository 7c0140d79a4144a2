package org.howdah.ui.fx;

import java.time.InstantSource;

/// The times by which a page lives.
///
/// @param uiThread the door to the screen thread
/// @param clock of the timeline, on which samples are stamped
/// @param heartbeat by which ages grow
public record ScreenClock(UiThread uiThread, InstantSource clock, Heartbeat heartbeat) {}
