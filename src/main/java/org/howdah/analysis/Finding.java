package org.howdah.analysis;

import org.howdah.model.history.TimeRange;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Something of a server's past that a user would go back to, and what is known of its cause. Immutable.
///
/// @param range from its beginning to its end; where it was not over when last looked at, to then
/// @param open whether it was not over
/// @param size the most of it: active sessions of a spike, waiting ones of blocking; NaN where there is nothing to count
/// @param usual what was usual before, in the same unit; 0 where that means nothing
/// @param waitClass label of the wait class that made most of it; null where that means nothing
/// @param session who caused it, as he was seen; null where nobody did, or nobody knows
/// @param text statement that made most of it, or why it came; of the server, not safe to show; null where there is none
public record Finding(Kind kind, TimeRange range, boolean open, double size, double usual, @Nullable String waitClass,
        @Nullable Session session, @Nullable String text) {
    /// Why a user would go back to it.
    public enum Kind {
        /// Far more load than in the minutes before.
        SPIKE,
        /// Sessions waited for locks of others.
        BLOCKING,
        /// A transaction was at work for long.
        LONG_TRANSACTION,
        /// A transaction was held open for long with nothing to do.
        IDLE_TRANSACTION,
        /// The server was started anew.
        RESTART,
        /// A standby became a primary.
        PROMOTION,
        /// Another server, timeline or role behind the same name.
        REPLACEMENT,
        /// There was no connection.
        LOST,
        /// Nothing was sampled, though nothing was lost.
        GAP
    }

    /// One that is found in the load.
    public static Finding of(Episode episode) {
        Kind kind = switch (episode.kind()) {
            case SPIKE -> Kind.SPIKE;
            case BLOCKING -> Kind.BLOCKING;
            case GAP -> Kind.GAP;
        };
        return new Finding(kind, episode.range(), false, kind == Kind.GAP ? Double.NaN : episode.peak(),
                episode.usual(), null, null, null);
    }

    public Finding withWaitClass(@Nullable String newWait) {
        return new Finding(kind, range, open, size, usual, newWait, session, text);
    }

    public Finding withSession(@Nullable Session newSession) {
        return new Finding(kind, range, open, size, usual, waitClass, newSession, text);
    }

    public Finding withText(@Nullable String newText) {
        return new Finding(kind, range, open, size, usual, waitClass, session, newText);
    }
}
