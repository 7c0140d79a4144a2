package org.howdah.model.instance;

import org.howdah.model.sample.Probe;

/// What a wait event means, as the server itself says it: one row of pg_wait_events (17). Servers before have none.
///
/// @param type as `wait_event_type` of a session
/// @param name as its `wait_event`
/// @param description one sentence or more, in English
public record WaitEventText(String type, String name, String description) {
    public static final Probe<WaitEventText> PROBE = new Probe<>("wait_events", WaitEventText.class);
}
