package org.howdah.ui.shell;

import java.time.Instant;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.SessionKey;
import org.howdah.ui.compare.CompareChoice;
import org.howdah.ui.range.Span;
import org.howdah.ui.range.WindowTime;

/// The ways to the Compare page and from it, and what a window compares with. Screen thread.
final class ShellCompare {
    private final Shell shell;
    private final WindowTime time;
    private final CompareChoice choice = new CompareChoice();

    ShellCompare(Shell shell, WindowTime time) {
        this.shell = shell;
        this.time = time;
    }

    CompareChoice choice() {
        return choice;
    }

    /// Holds a range of a server against what was before it.
    ///
    /// @param explained whether the user asks why it differs, and not only in what
    void open(ServerId server, TimeRange range, boolean explained) {
        time.show(new Span.Fixed(range));
        choice.begin(explained);
        shell.travels().open(PageId.COMPARE, server);
    }

    void openLoad(ServerId server) {
        shell.travels().open(PageId.LOAD, server);
    }

    /// A session as it stood at an instant: the window goes back to it.
    void openSession(ServerId server, SessionKey session, Instant at) {
        if (shell.past().isAvailable()) {
            time.replay(at);
        }
        shell.openSession(server, session);
    }
}
