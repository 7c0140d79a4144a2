package org.howdah.ui.control;

import java.util.Optional;
import org.howdah.analysis.SessionCounts;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.Capabilities;
import org.howdah.model.session.Session;
import org.howdah.text.SafeText;
import org.howdah.text.Units;
import org.howdah.ui.control.StatusShape.Status;
import org.jspecify.annotations.Nullable;

/// Says how many sessions this role may not see, and the SQL that changes it.
public final class PrivilegeNotice {
    private static final int LONGEST_ROLE = 63;

    private PrivilegeNotice() {}

    /// Nothing where it sees all of them.
    public static Optional<Notice> of(ServerState state, @Nullable SessionCounts counts) {
        Capabilities capabilities = state.capabilities();
        if (counts == null || counts.masked() == 0 || capabilities == null) {
            return Optional.empty();
        }
        String text = Messages.count("sessions.masked", counts.masked(),
                Units.count(state.rows(Session.PROBE).size()), SafeText.line(capabilities.role(), LONGEST_ROLE));
        // Before 10 only a superuser sees everything, and that is nothing to recommend.
        String remedy = capabilities.version().isAtLeast("10")
                ? "GRANT pg_monitor TO " + quoted(capabilities.role()) + ";"
                : null;
        return Optional.of(new Notice(Status.WARNING, text, remedy));
    }

    private static String quoted(String identifier) {
        return identifier.matches("[a-z_][a-z0-9_]*") ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
