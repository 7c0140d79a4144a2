package org.howdah.alert;

import java.time.Instant;
import org.howdah.model.server.ServerId;
import org.jspecify.annotations.Nullable;

/// Something that deserves attention, from when it was raised until it ended. All times by our clock.
///
/// @param number of this run of the program; what it is acknowledged by
/// @param serverName as the user called the server when this was last looked at
/// @param finding as it was last
/// @param since when it began, which is before it was raised
/// @param raised when it became an alert
/// @param acknowledged when the user said that he knows; null if he did not
/// @param ended null while it is open
/// @param ending why it ended; null while it is open
public record Alert(
        long number,
        ServerId server,
        String serverName,
        AlertRule rule,
        AlertFinding finding,
        Instant since,
        Instant raised,
        @Nullable Instant acknowledged,
        @Nullable Instant ended,
        @Nullable Ending ending) {

    /// Why an alert is over.
    public enum Ending {
        /// All was well for long enough.
        RESOLVED,
        /// The user does not want the server looked at.
        PAUSED,
        /// The server is no longer on the list.
        REMOVED,
        /// The rule is no longer one.
        RULE_GONE
    }

    public boolean isOpen() {
        return ended == null;
    }

    Alert seen(String name, AlertFinding now) {
        return new Alert(number, server, name, rule, now, since, raised, acknowledged, ended, ending);
    }

    Alert acknowledged(Instant now) {
        return new Alert(number, server, serverName, rule, finding, since, raised, now, ended, ending);
    }

    Alert ended(Instant now, Ending why) {
        return new Alert(number, server, serverName, rule, finding, since, raised, acknowledged, now, why);
    }
}
