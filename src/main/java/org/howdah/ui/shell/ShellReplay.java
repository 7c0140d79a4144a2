package org.howdah.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.ServerControl;
import org.howdah.replay.ReplayMoment;
import org.howdah.replay.SwitchedControl;
import org.howdah.replay.SwitchedFleet;
import org.howdah.ui.control.Messages;
import org.howdah.ui.control.PageAction;
import org.howdah.ui.control.StatusShape.Status;
import org.howdah.ui.control.Toasts.Toast;
import org.howdah.ui.control.Zone;
import org.howdah.ui.fx.Follower;
import org.howdah.ui.fx.Heartbeat;
import org.howdah.ui.fx.ScreenClock;
import org.howdah.ui.range.Span;
import org.howdah.ui.range.WindowTime;
import org.howdah.ui.replay.ReplayController;
import org.howdah.ui.replay.ReplayPort;
import org.jspecify.annotations.Nullable;

/// Turns the whole window back to a recorded second and forth to now: what pages read, what they may do, and the bar that
/// says so. Whether there is a replay is told by the window's time alone; whoever sets that begins, moves or ends one.
/// Screen thread.
final class ShellReplay {
    /// Where a replay begins when nobody says: what one has just seen is gone the moment one asks.
    private static final Duration JUST_BEFORE = Duration.ofMinutes(1);

    private final ReplayPort port;
    private final SwitchedFleet fleet;
    private final SwitchedControl control;
    private final WindowTime time;
    private final ScreenClock live;
    private final ReplayController bar;
    private final Consumer<Toast> onToast;
    private Consumer<@Nullable ReplayMoment> onMoment = _ -> {};
    private @Nullable Follower moments;
    private Heartbeat.@Nullable Beat beat;
    private @Nullable Instant told;

    /// @param live the clock of now
    /// @param zone by whose clock times are shown
    ShellReplay(ReplayPort port, FleetSource servers, ServerControl access, WindowTime time, ScreenClock live,
            Zone zone, Consumer<Toast> onToast) {
        this.port = port;
        this.time = time;
        this.live = live;
        this.onToast = onToast;
        fleet = new SwitchedFleet(servers, port.replay());
        control = new SwitchedControl(access, fleet, this::refuse);
        bar = ReplayController.load(port, live, zone);
        bar.setOnLive(time::toLive);
        bar.setOnNothing(() -> say(Messages.text("replay.nothing"), Messages.text("replay.nothingHow")));
        time.replayedProperty().subscribe(this::follow);
    }

    /// What pages read: now, or the past.
    FleetSource fleet() {
        return fleet;
    }

    /// What pages may ask to be done: nothing, while it is the past.
    ServerControl control() {
        return control;
    }

    /// The time by which pages count ages.
    InstantSource clock() {
        return () -> fleet.isReplaying() ? port.replay().moment().time() : live.clock().instant();
    }

    ReplayController bar() {
        return bar;
    }

    boolean isOn() {
        return fleet.isReplaying();
    }

    /// Told with each moment of a replay, and with null once it has ended.
    void setOnMoment(Consumer<@Nullable ReplayMoment> action) {
        onMoment = action;
    }

    /// Begins where nobody has said where: at the range that is looked at, or just now.
    void begin() {
        if (!isOn()) {
            time.replay(time.span() instanceof Span.Fixed(var range)
                    ? range.from()
                    : live.clock().instant().minus(JUST_BEFORE));
        }
    }

    /// Ends listening; the replay as well.
    void close() {
        time.replay(null);
        // Of a recording there is no now to which that would have led.
        end();
    }

    private void follow(@Nullable Instant wanted) {
        if (wanted == null) {
            end();
        } else if (!wanted.equals(told)) {
            told = wanted;
            boolean begins = !isOn();
            if (begins) {
                // Who listens first hears what is read first.
                fleet.toPast();
            }
            port.replay().open(wanted);
            if (begins) {
                beat = live.heartbeat().start(bar::tick);
                moments = Follower.<ReplayMoment>of(live.uiThread(), port.replay()::subscribeMoments, this::received);
            }
            received(port.replay().moment());
        }
    }

    private void end() {
        told = null;
        if (isOn()) {
            if (moments != null) {
                moments.close();
                moments = null;
            }
            if (beat != null) {
                beat.stop();
            }
            fleet.toLive();
            control.toLive();
            port.replay().close();
            onMoment.accept(null);
        }
    }

    private void received(ReplayMoment moment) {
        if (isOn()) {
            told = moment.time();
            time.replay(moment.time());
            bar.show(moment);
            onMoment.accept(moment);
        }
    }

    void refuse() {
        say(Messages.text("replay.refused"), Messages.text("replay.refusedHow"));
    }

    private void say(String title, String sentence) {
        onToast.accept(new Toast(Status.UNKNOWN, title, sentence, null));
    }

    /// What of it does not belong to the second that is shown, on a page; empty for nothing.
    static String note(PageId page) {
        return switch (page) {
            case ALERTS -> Messages.text("replay.note.alerts");
            case SERVERS -> Messages.text("replay.note.servers");
            case COLLECTOR -> Messages.text("replay.note.collector");
            case LOAD, SESSIONS, TIMELINE, EPISODES, PREFERENCES, WELCOME -> "";
        };
    }

    /// For the palette.
    List<PageAction> actions(Runnable goToTime, Runnable copyReference) {
        List<PageAction> actions = new ArrayList<>();
        if (!isOn()) {
            actions.add(new PageAction("replay", Messages.text("replay.action"), Messages.text("keys.replay"),
                    this::begin));
        }
        actions.add(new PageAction("go-to-time", Messages.text("replay.goTo"), Messages.text("keys.goToTime"),
                goToTime));
        if (isOn()) {
            actions.add(new PageAction("replay-live", Messages.text("replay.toLive"), Messages.text("replay.toLiveKey"),
                    time::toLive));
            actions.add(new PageAction("replay-next", Messages.text("replay.nextEvent"), Messages.text(
                    "keys.replayJump"), () -> bar.jump(true)));
            actions.add(new PageAction("replay-last", Messages.text("replay.lastEvent"), Messages.text(
                    "keys.replayJump"), () -> bar.jump(false)));
        }
        actions.add(new PageAction("copy-reference", Messages.text("replay.copy"), Messages.text(
                "keys.copyReference"), copyReference));
        return actions;
    }
}
