package org.howdah.ui.control;

import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// What a session waits for, in the words of a cell.
///
/// @param waitClass gives the colour; null for none
/// @param text `Lock: relation`, `CPU*`; empty where nothing is known to be waited for
public record Wait(@Nullable WaitClass waitClass, String text) {}
