package org.howdah.analysis.explain;

import java.time.Instant;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.session.SessionKey;

/// What the evidence of a line is: where a click on it leads.
public sealed interface Target {
    /// The load of the range, narrowed to a value.
    record Narrowed(LoadDimension dimension, String value) implements Target {}

    /// A session, as it stood at an instant.
    record OneSession(SessionKey session, Instant at) implements Target {}
}
