package org.howdah.analysis;

import java.util.List;
import java.util.Locale;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;

/// How a server is, in one word; the worst first, and last those that the user does not want to see.
public enum FleetStatus {
    DOWN, NOT_ANSWERING,
    /// It answers, but something is wrong: see [Degradation].
    DEGRADED, CONNECTING, UP, PAUSED,
    /// Nobody recorded it then: only in the past.
    UNRECORDED;

    static FleetStatus of(Link link, List<Degradation> degradations) {
        return switch (link) {
            // It waits for the user, not for the server: whether that is well, nobody knows yet.
            case Link.Down(_, var fault, _) -> fault.kind() == FaultKind.VAULT_LOCKED ? CONNECTING : DOWN;
            case Link.NotAnswering _ -> NOT_ANSWERING;
            case Link.Connecting _ -> CONNECTING;
            case Link.Paused _ -> PAUSED;
            case Link.Unrecorded _ -> UNRECORDED;
            case Link.Up _ -> degradations.isEmpty() ? UP : DEGRADED;
        };
    }

    /// Whether somebody should look at it.
    public boolean isProblem() {
        return switch (this) {
            case DOWN, NOT_ANSWERING, DEGRADED -> true;
            case CONNECTING, UP, PAUSED, UNRECORDED -> false;
        };
    }

    /// As it stands in search words: `not-answering`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
