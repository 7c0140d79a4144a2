package org.howdah.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.analysis.NextState;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Capabilities;
import org.howdah.model.server.Epoch;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerId;
import org.howdah.model.server.ServerVersion;
import org.howdah.model.session.Session;

/// States as the sampler would make them, through the same function.
public final class States {
    public static final Instant NOON = Instant.parse("2026-03-01T10:14:32Z");
    public static final ServerId SERVER = ServerId.random();

    private static final Epoch EPOCH = new Epoch(7L, 1, Instant.parse("2026-02-20T06:00:00Z"), false);

    private States() {}

    /// A server that was just connected to.
    public static ServerState up(String name) {
        ServerState unknown = ServerState.unknown(SERVER, name, new Link.Up(NOON.minusSeconds(600)));
        return NextState.of(unknown, new ServerUpdate.CapabilitiesRead(capabilities()));
    }

    public static Capabilities capabilities() {
        return new Capabilities(new ServerVersion(180_006), "18.6", "howdah_mon", false, Set.of("pg_monitor"), false,
                "UTF8", Map.of(), true, 1_024, 100, 3, null, List.of());
    }

    public static ServerState withSessions(ServerState state, Instant time, List<Session> sessions) {
        return read(state, Session.PROBE, time, sessions);
    }

    public static ServerState withOwnCost(ServerState state, Instant time) {
        return read(state, OwnCost.PROBE, time,
                List.of(new OwnCost("live", 60, 60, 0.06, 1_500, 9_000, 480_000, 0, 1.0)));
    }

    public static <R extends Record> ServerState read(ServerState state, Probe<R> probe, Instant time, List<R> rows) {
        return sampled(state, probe, time, new SampleOutcome.Read<>(rows));
    }

    public static <R extends Record> ServerState sampled(
            ServerState state, Probe<R> probe, Instant time, SampleOutcome<R> outcome) {
        return NextState.of(state, new ServerUpdate.Sampled<>(new Sample<>(
                probe, time, time, EPOCH, Duration.ofSeconds(1), Duration.ofMillis(12), true, outcome)));
    }

    public static ServerState linked(ServerState state, Link link) {
        return NextState.of(state, new ServerUpdate.LinkChanged(link));
    }
}
