package org.howdah.replay;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.howdah.model.fleet.ServerControl;
import org.howdah.model.fleet.SessionLook;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionInspection;

/// Hands on what a user tells those who sample, and nothing of it while the past is shown: who looks at a second of last
/// night must not, by the same click, do something to the server of now. Any thread.
public final class SwitchedControl implements ServerControl {
    private final ServerControl live;
    private final SwitchedFleet fleet;
    private final Runnable onRefused;
    private final Map<ServerId, SessionLook> looks = new ConcurrentHashMap<>();

    /// @param onRefused told when something was not done
    public SwitchedControl(ServerControl live, SwitchedFleet fleet, Runnable onRefused) {
        this.live = live;
        this.fleet = fleet;
        this.onRefused = onRefused;
    }

    /// What pages asked for meanwhile holds now.
    public void toLive() {
        looks.forEach(live::look);
        looks.clear();
    }

    @Override
    public void look(ServerId server, SessionLook look) {
        if (fleet.isReplaying()) {
            looks.put(server, look);
        } else {
            live.look(server, look);
        }
    }

    @Override
    public void inspect(ServerId server, Session session, Consumer<SessionInspection> then) {
        if (fleet.isReplaying()) {
            then.accept(new SessionInspection(session.key(), new SampleOutcome.Unsupported<>(PastStates.NOT_RECORDED),
                    new SampleOutcome.Unsupported<>(PastStates.NOT_RECORDED), null));
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

    @Override
    public void every(ServerId server, Duration interval) {
        act(() -> live.every(server, interval));
    }

    private void act(Runnable action) {
        if (fleet.isReplaying()) {
            onRefused.run();
        } else {
            action.run();
        }
    }
}
