package org.howdah.ui.sessions;

import java.util.function.Consumer;
import org.howdah.model.fleet.SessionLook;
import org.howdah.model.sample.StateSource;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.fx.LatestValue;
import org.jspecify.annotations.Nullable;

/// Brings the states of the server to the page while that is in sight, and asks for what is read only while
/// somebody looks at it. Screen thread.
final class SessionsFeed {
    private final SessionDesk desk;
    private final SessionsModel model;
    private final Consumer<SessionsSight> onSight;
    private final Runnable onTick;
    private StateSource.@Nullable Subscription subscription;
    private @Nullable LatestValue<SessionsSight> bridge;
    private Heartbeat.@Nullable Beat beat;
    private SessionLook look = SessionLook.NOTHING;

    /// @param onSight gets what was made of each state
    /// @param onTick called each second, also where no state comes
    SessionsFeed(SessionDesk desk, SessionsModel model, Consumer<SessionsSight> onSight, Runnable onTick) {
        this.desk = desk;
        this.model = model;
        this.onSight = onSight;
        this.onTick = onTick;
    }

    /// Begins, at once with what is known; does nothing where it has begun.
    ///
    /// @return whether it begins now
    boolean start() {
        if (subscription != null) {
            return false;
        }
        LatestValue<SessionsSight> newBridge = new LatestValue<>(desk.screen().uiThread(), onSight);
        bridge = newBridge;
        onSight.accept(model.sightOf(desk.fleet().state(desk.server())));
        subscription = desk.fleet().subscribe(desk.server(), state -> newBridge.set(model.sightOf(state)));
        beat = desk.screen().heartbeat().start(onTick);
        return true;
    }

    void stop() {
        if (subscription != null) {
            look(SessionLook.NOTHING);
            subscription.close();
            subscription = null;
        }
        if (bridge != null) {
            bridge.close();
        }
        if (beat != null) {
            beat.stop();
        }
    }

    /// What is to be read because it is seen; while the page is out of sight nothing is.
    void look(SessionLook wanted) {
        if (!wanted.equals(look) && subscription != null) {
            look = wanted;
            desk.access().look(desk.server(), wanted);
        }
    }
}
