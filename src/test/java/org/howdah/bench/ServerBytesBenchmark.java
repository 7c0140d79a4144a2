package org.howdah.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.howdah.fixture.TestServers;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.query.LiveReader;
import org.howdah.postgres.query.LiveRequest;
import org.howdah.postgres.query.PostgresReaders;
import org.howdah.postgres.query.ReaderCost;

/// Bytes of a live second at 1000 sessions of which 12 % are not idle: the first with all texts, then with none new.
final class ServerBytesBenchmark {
    private ServerBytesBenchmark() {}

    static void run(String... arguments) throws Exception {
        List<String> versions = arguments.length > 0 ? List.of(arguments) : List.of("18", "13", "9.6");
        System.out.println("version  received with all texts  received with none new  sent");
        for (String version : versions) {
            try (BusyServer busy = new BusyServer(version, 1000, 120);
                    LiveReader reader = new PostgresReaders(new Connector(TestServers.secrets(), "bytes"),
                            Clock.systemUTC(), System::nanoTime, Thread::new).openLive(
                                    TestServers.target(busy.server(), busy.watcher()))) {
                LiveRequest request = new LiveRequest(false, false, Duration.ofSeconds(1));
                ReaderCost before = reader.cost();
                reader.read(request);
                ReaderCost first = reader.cost().minus(before);
                List<Double> received = new ArrayList<>();
                List<Double> sent = new ArrayList<>();
                for (int i = 0; i < 10; i++) {
                    java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(1100).toNanos());
                    before = reader.cost();
                    reader.read(request);
                    ReaderCost tick = reader.cost().minus(before);
                    received.add((double) tick.bytesReceived());
                    sent.add((double) tick.bytesSent());
                }
                System.out.printf(Locale.ROOT, "%-8s %23d %23.0f %5.0f%n", version, first.bytesReceived(),
                        ServerSecondBenchmark.median(received), ServerSecondBenchmark.median(sent));
            }
        }
    }
}
