package org.howdah.sampler;

/// What a lane may be told between two ticks.
enum LaneCommand {
    STOP, PAUSE, RESUME,
    /// The user wants another attempt now.
    RETRY,
    /// Somebody has a question about a session.
    INSPECT,
    /// Somebody looks at something else.
    LOOK,
    /// The user wants it asked at another interval.
    RETIME
}
