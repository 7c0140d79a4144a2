package org.howdah.ui.control;

import java.time.ZoneId;

/// By whose clock times are shown; asked each time, as the user may change it. Screen thread.
public interface Zone {
    ZoneId get();
}
