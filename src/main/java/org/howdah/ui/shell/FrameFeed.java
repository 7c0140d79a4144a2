package org.howdah.ui.shell;

import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;
import org.howdah.ui.fx.Follower;
import org.howdah.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;

/// What the frame of the window listens to while it is seen: all servers, and the one whose page is shown. Screen thread.
final class FrameFeed {
    /// Who is told, on the screen thread.
    interface Listener {
        void received(View view);

        void received(ServerState state);
    }

    /// The state of all servers, with what the frame says of it: computed before it comes to the screen thread.
    record View(FleetState state, FleetBar bar) {
        static View of(FleetState state) {
            return new View(state, FleetBar.of(state));
        }
    }

    private final FleetSource fleet;
    private final UiThread uiThread;
    private final Listener listener;
    private @Nullable Follower ofAll;
    private @Nullable Follower ofOne;

    FrameFeed(FleetSource fleet, UiThread uiThread, Listener listener) {
        this.fleet = fleet;
        this.uiThread = uiThread;
        this.listener = listener;
    }

    boolean isOn() {
        return ofAll != null;
    }

    void start() {
        listener.received(View.of(fleet.fleet()));
        ofAll = Follower.<View>of(uiThread,
                consumer -> fleet.subscribeFleet(state -> consumer.accept(View.of(state))), listener::received);
    }

    /// Listens to this server from now on, and to no other; null for none.
    void follow(@Nullable ServerId server) {
        if (ofOne != null) {
            ofOne.close();
            ofOne = null;
        }
        if (server != null && isOn()) {
            listener.received(fleet.state(server));
            ofOne = Follower.<ServerState>of(uiThread, consumer -> fleet.subscribe(server, consumer),
                    listener::received);
        }
    }

    void stop() {
        follow(null);
        if (ofAll != null) {
            ofAll.close();
            ofAll = null;
        }
    }
}
