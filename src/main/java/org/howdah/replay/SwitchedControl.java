package org.howdah.replay;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;

/// Hands on what a user tells those who sample, and nothing of it while the past is shown: who looks at a second of last
/// night must not, by the same click, do something to the server of now. Any thread.
public final class SwitchedControl implements ServerControl {
    /// What only a session that is there can be asked for.
    private static final String NOT_RECORDED = "Not recorded";

    private final ServerControl live;
    private final SwitchedFleet fleet;
    private final Runnable onRefused;
    private final Map<ServerId, Boolean> idleWanted = new ConcurrentHashMap<>();

    /// @param onRefused told when something was not done
    public SwitchedControl(ServerControl live, SwitchedFleet fleet, Runnable onRefused) {
        this.live = live;
        this.fleet = fleet;
        this.onRefused = onRefused;
    }

    /// What pages asked for meanwhile holds now.
    public void toLive() {
        idleWanted.forEach(live::wantIdle);
        idleWanted.clear();
    }

    @Override
    public void wantIdle(ServerId server, boolean wanted) {
        if (fleet.isReplaying()) {
            idleWanted.put(server, wanted);
        } else {
            live.wantIdle(server, wanted);
        }
    }

    @Override
    public void inspect(ServerId server, Session session, Consumer<SessionInspection> then) {
        if (fleet.isReplaying()) {
            then.accept(new SessionInspection(session.key(), new SampleOutcome.Unsupported<>(NOT_RECORDED),
                    new SampleOutcome.Unsupported<>(NOT_RECORDED), null));
        } else {
            live.inspect(server, session, then);
        }
    }

    @Override
    public void retry(ServerId server) {
        act(() -> live.retry(server));
    }

    @Override
    public void pause(ServerId server) {
        act(() -> live.pause(server));
    }

    @Override
    public void resume(ServerId server) {
        act(() -> live.resume(server));
    }

    private void act(Runnable action) {
        if (fleet.isReplaying()) {
            onRefused.run();
        } else {
            action.run();
        }
    }
}
