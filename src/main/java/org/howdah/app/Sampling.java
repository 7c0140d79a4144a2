package org.howdah.app;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.howdah.cli.ProgramVersion;
import org.howdah.cli.SamplerOpener;
import org.howdah.postgres.check.ServerChecks;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.postgres.query.PostgresReaders;
import org.howdah.sampler.CollectorStatistics;
import org.howdah.sampler.Fleet;
import org.howdah.sampler.Pace;
import org.howdah.sampler.Sampler;

/// Opens samplers, and looks at their deadlines from outside ten times a second.
final class Sampling implements SamplerOpener {
    private static final long WATCH_MILLIS = 100;

    private final Pace pace;
    private final Shutdown shutdown;

    Sampling(Pace pace, Shutdown shutdown) {
        this.pace = pace;
        this.shutdown = shutdown;
    }

    @Override
    public Sampler open(SecretSource secrets) {
        ScheduledExecutorService watch = watch();
        Sampler sampler = sampler(secrets);
        repeat(watch, sampler::checkDeadlines);
        return sampler;
    }

    /// Watches a list of servers, empty at first.
    FleetWatch openFleet(SecretSource secrets) {
        ScheduledExecutorService watch = watch();
        Sampler sampler = sampler(secrets);
        CollectorStatistics statistics = new CollectorStatistics(sampler, new ProcessMeter(pace::now));
        Fleet fleet = new Fleet(sampler, statistics, pace, new SecureRandom());
        repeat(watch, sampler::checkDeadlines);
        repeat(watch, fleet::publishIfDue);
        return new FleetWatch(fleet, statistics, sampler);
    }

    private Sampler sampler(SecretSource secrets) {
        InstantSource clock = pace::now;
        PostgresReaders readers = new PostgresReaders(
                connector(secrets), clock, pace::nanoTime, Threads.platform("slow-lane-pool-"));
        return shutdown.add(new Sampler(readers, pace, Threads.lanes(), new SecureRandom()));
    }

    private ScheduledExecutorService watch() {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                Threads.platform("deadline-watch-"));
        shutdown.add(watch::shutdownNow);
        return watch;
    }

    private static void repeat(ScheduledExecutorService watch, Runnable action) {
        var _ = watch.scheduleWithFixedDelay(action, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Tests a server once, outside of any sampler.
    ServerChecks checks(SecretSource secrets) {
        return new ServerChecks(connector(secrets), pace::nanoTime, Threads.platform("look-up-"));
    }

    private static Connector connector(SecretSource secrets) {
        return new Connector(secrets, "howdah/" + ProgramVersion.get());
    }
}
