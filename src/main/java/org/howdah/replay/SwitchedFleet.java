package org.howdah.replay;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.fleet.FleetState;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.ServerId;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.WaitTrail;
import org.jspecify.annotations.Nullable;

/// The live servers or their past, one at a time, for pages that cannot tell which: whoever subscribed hears the other
/// after a switch, without subscribing anew. Who looks at a server goes on to be subscribed to the live one as well, in
/// silence: it is sampled, and so recorded, as exactly as before. Any thread.
public final class SwitchedFleet implements FleetSource {
    private final FleetSource live;
    private final FleetSource past;
    private final List<Member<?>> members = new CopyOnWriteArrayList<>();
    private volatile boolean replaying;

    /// Live at first.
    public SwitchedFleet(FleetSource live, FleetSource past) {
        this.live = live;
        this.past = past;
    }

    public boolean isReplaying() {
        return replaying;
    }

    /// Shows the past from now on, each thing as soon as it was read: what is live stands until then.
    public void toPast() {
        replaying = true;
        members.forEach(Member::toPast);
    }

    /// Shows what is live again, at once.
    public void toLive() {
        replaying = false;
        members.forEach(Member::toLive);
    }

    private FleetSource source() {
        return replaying ? past : live;
    }

    @Override
    public FleetState fleet() {
        return source().fleet();
    }

    @Override
    public List<RegisteredServer> servers() {
        return source().servers();
    }

    @Override
    public ServerState state(ServerId server) {
        return source().state(server);
    }

    @Override
    public WaitTrail trail(ServerId server, SessionKey session) {
        return source().trail(server, session);
    }

    @Override
    public Subscription subscribeFleet(Consumer<FleetState> listener) {
        return add(new Member<>(listener, FleetSource::fleet, FleetSource::subscribeFleet));
    }

    @Override
    public Subscription subscribe(ServerId server, Consumer<ServerState> listener) {
        return add(new Member<>(listener, source -> source.state(server),
                (source, consumer) -> source.subscribe(server, consumer)));
    }

    private <T> Subscription add(Member<T> member) {
        members.add(member);
        member.begin();
        return () -> {
            members.remove(member);
            member.close();
        };
    }

    /// Subscribes to a source.
    private interface Listening<T> {
        Subscription to(FleetSource source, Consumer<T> consumer);
    }

    /// One subscription of a page.
    private final class Member<T> {
        private final Consumer<T> consumer;
        private final Function<FleetSource, T> present;
        private final Listening<T> listening;
        private @Nullable Subscription ofLive;
        private @Nullable Subscription ofPast;
        private boolean isPast;
        private boolean closed;

        Member(Consumer<T> consumer, Function<FleetSource, T> present, Listening<T> listening) {
            this.consumer = consumer;
            this.present = present;
            this.listening = listening;
        }

        void begin() {
            isPast = replaying;
            ofLive = listening.to(live, value -> hear(value, false));
            if (isPast) {
                ofPast = listening.to(past, value -> hear(value, true));
            }
        }

        private synchronized void hear(T value, boolean fromPast) {
            if (!closed && fromPast == isPast) {
                consumer.accept(value);
            }
        }

        void toPast() {
            synchronized (this) {
                if (isPast || closed) {
                    return;
                }
                isPast = true;
            }
            ofPast = listening.to(past, value -> hear(value, true));
        }

        void toLive() {
            Subscription ended = ofPast;
            ofPast = null;
            if (ended != null) {
                ended.close();
            }
            // Asked before the lock: who publishes calls back under locks of his own.
            T now = present.apply(live);
            synchronized (this) {
                isPast = false;
            }
            hear(now, false);
        }

        void close() {
            synchronized (this) {
                closed = true;
            }
            if (ofLive != null) {
                ofLive.close();
            }
            if (ofPast != null) {
                ofPast.close();
            }
        }
    }
}
