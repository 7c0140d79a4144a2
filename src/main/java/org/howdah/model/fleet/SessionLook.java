package org.howdah.model.fleet;

import java.util.Set;
import org.howdah.model.sample.Probe;

/// What of a server's sessions is read only because somebody looks at it.
///
/// @param idle whether idle sessions are to be read each second
/// @param probes those of the columns that he sees; of them only such count as are asked while they are shown
public record SessionLook(boolean idle, Set<Probe<?>> probes) {
    /// Nobody looks at any of it.
    public static final SessionLook NOTHING = new SessionLook(false, Set.of());

    public SessionLook {
        probes = Set.copyOf(probes);
    }
}
