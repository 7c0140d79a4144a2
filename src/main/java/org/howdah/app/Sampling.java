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
import org.howdah.sampler.FleetListener;
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
        return open(secrets, watch());
    }

    /// Opens a fleet that nobody else listens to.
    OpenFleet openFleet(SecretSource secrets) {
        return openFleet(secrets, FleetListener.NONE);
    }

    /// Opens a fleet without servers, which is told of them with [Fleet#apply].
    ///
    /// @param listener hears everything that is sampled
    OpenFleet openFleet(SecretSource secrets, FleetListener listener) {
        ScheduledExecutorService watch = watch();
        Sampler sampler = open(secrets, watch);
        CollectorStatistics statistics = new CollectorStatistics(sampler, new OwnProcessMeter(pace::now));
        Fleet fleet = new Fleet(sampler, statistics, listener, pace, new SecureRandom());
        // On a thread of its own: who hears of the fleet must not keep a deadline from being looked at.
        var _ = watch().scheduleWithFixedDelay(
                fleet::publishIfDue, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        return new OpenFleet(fleet, statistics);
    }

    /// The servers of the user's list under watch, and how the watching goes.
    record OpenFleet(Fleet fleet, CollectorStatistics statistics) {}

    private ScheduledExecutorService watch() {
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
                Threads.platform("deadline-watch-"));
        shutdown.add(watch::shutdownNow);
        return watch;
    }

    private Sampler open(SecretSource secrets, ScheduledExecutorService watch) {
        InstantSource clock = pace::now;
        PostgresReaders readers = new PostgresReaders(
                connector(secrets), clock, pace::nanoTime, Threads.platform("slow-lane-pool-"));
        Sampler sampler = shutdown.add(new Sampler(readers, pace, Threads.lanes(), new SecureRandom()));
        var _ = watch.scheduleWithFixedDelay(
                sampler::checkDeadlines, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        return sampler;
    }

    /// Tests a server once, outside of any sampler.
    ServerChecks checks(SecretSource secrets) {
        return new ServerChecks(connector(secrets), pace::nanoTime, Threads.platform("look-up-"));
    }

    private static Connector connector(SecretSource secrets) {
        return new Connector(secrets, "howdah/" + ProgramVersion.get());
    }
}
