package org.howdah.model.instance;

import org.howdah.model.sample.Probe;

/// The time zone that the server writes its log in, which is that of its place: `timezone` would tell that of whoever
/// asks.
///
/// @param name `log_timezone`, of the time zone database
public record ServerTimeZone(String name) {
    public static final Probe<ServerTimeZone> PROBE = new Probe<>("time_zone", ServerTimeZone.class);
}
