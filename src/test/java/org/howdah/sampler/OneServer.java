package org.howdah.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.howdah.model.server.FaultKind;
import org.howdah.sampler.FakeServer.Count;
import org.howdah.sampler.Watching.Watched;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/// A sampler that watches one server, which a test steers; at the end nothing overlapped on any of its lanes.
@Timeout(60)
abstract class OneServer {
    final Watching watching = new Watching();
    final FakeServer server = watching.server();

    @AfterEach
    final void end() {
        watching.close();
        assertThat(server.overlaps).as("one statement at a time on each lane").hasValue(0);
    }

    /// The connection breaks at the next tick, and can be made again after that.
    final void lose(FaultKind kind) {
        int attempts = server.liveAttempts.get();
        server.refusal = kind;
        for (int quarter = 0; quarter < 8 && server.liveAttempts.get() == attempts
                && server.open.get() > 1; quarter++) {
            watching.pass(Duration.ofMillis(250));
        }
        server.refusal = null;
    }

    static List<Long> numbers(Watched watched) {
        return watched.rows(Count.class).stream().map(Count::count).toList();
    }
}
