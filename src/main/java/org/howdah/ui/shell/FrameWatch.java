package org.howdah.ui.shell;

import java.util.List;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.replay.ReplayMoment;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.fx.ScreenClock;
import org.jspecify.annotations.Nullable;

/// Keeps what the frame says up to date, of the server whose page is shown and of all of them, as long as the window can
/// be seen. Screen thread.
final class FrameWatch implements FrameFeed.Listener {
    /// Who is told besides the subject.
    interface Listener {
        void received(FrameFeed.View view);

        /// The frame says anew what it says.
        ///
        /// @param server whose page is shown; null for a page of all of them
        void looked(@Nullable RegisteredServer server);
    }

    private final FleetSource fleet;
    private final ScreenClock screen;
    private final Pages pages;
    private final FrameSubject subject;
    private final Listener listener;
    private final FrameFeed feed;
    private Heartbeat.@Nullable Beat beat;
    private FrameFeed.@Nullable View latestFleet;
    private @Nullable ServerState latestServer;
    private @Nullable ReplayMoment moment;

    FrameWatch(FleetSource fleet, ScreenClock screen, Pages pages, FrameSubject subject, Listener listener) {
        this.fleet = fleet;
        this.screen = screen;
        this.pages = pages;
        this.subject = subject;
        this.listener = listener;
        feed = new FrameFeed(fleet, screen.uiThread(), this);
    }

    boolean isOn() {
        return feed.isOn();
    }

    void start() {
        feed.start();
        beat = screen.heartbeat().start(this::tick);
        follow();
        tick();
    }

    void stop() {
        feed.stop();
        if (beat != null) {
            beat.stop();
        }
    }

    /// Another page is shown, which may be of another server.
    void turn() {
        latestServer = null;
        follow();
        tick();
    }

    /// @param now null for no replay
    void setMoment(@Nullable ReplayMoment now) {
        moment = now;
    }

    boolean isReplaying() {
        return moment != null;
    }

    /// Says anew what the frame says.
    void tick() {
        RegisteredServer server = server();
        listener.looked(server);
        subject.show(server, latestServer, latestFleet, moment);
    }

    @Override
    public void received(FrameFeed.View view) {
        latestFleet = view;
        listener.received(view);
        tick();
    }

    @Override
    public void received(ServerState state) {
        latestServer = state;
        tick();
    }

    private void follow() {
        RegisteredServer server = server();
        feed.follow(server == null ? null : server.id());
    }

    /// Of the page that is shown, if it is of one.
    private @Nullable RegisteredServer server() {
        Pages.Place place = pages.place();
        ServerId id = place == null ? null : place.server();
        List<RegisteredServer> servers = fleet.servers();
        return servers.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }
}
