package org.howdah.ui.control;

import org.howdah.model.session.WaitClass;

/// What a session waits for, in the words of a cell.
///
/// @param waitClass gives the colour
/// @param text `Lock: relation`, `CPU*`; empty where nothing is known to be waited for
public record Wait(WaitClass waitClass, String text) {}
