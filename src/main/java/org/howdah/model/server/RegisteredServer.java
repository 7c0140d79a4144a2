package org.howdah.model.server;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A server of the user's list, as `servers.json` keeps it. Holds no secret.
///
/// @param name by which the user calls it; no two servers share one
/// @param target its group is that of the server
/// @param service section of `pg_service.conf` that overrides address and encryption each time it is connected; null
///         for none
/// @param tags in the user's order, no two alike
/// @param cores of its machine, for the line in the load chart; null where nobody knows
/// @param interval of its live second
/// @param paused the user does not want it sampled
/// @param limits from when on its tables shade a duration
public record RegisteredServer(
        ServerId id,
        String name,
        ConnectionTarget target,
        @Nullable String service,
        List<String> tags,
        Environment environment,
        AccessMode accessMode,
        @Nullable Integer cores,
        Duration interval,
        boolean paused,
        DurationLimits limits) {
    public static final Duration USUAL_INTERVAL = Duration.ofSeconds(1);

    public RegisteredServer {
        tags = List.copyOf(tags);
    }

    /// One whose durations are shaded as usual.
    public RegisteredServer(ServerId id, String name, ConnectionTarget target, @Nullable String service,
            List<String> tags, Environment environment, AccessMode accessMode, @Nullable Integer cores,
            Duration interval, boolean paused) {
        this(id, name, target, service, tags, environment, accessMode, cores, interval, paused, DurationLimits.USUAL);
    }

    /// The same, asked this often.
    public RegisteredServer withInterval(Duration changed) {
        return new RegisteredServer(id, name, target, service, tags, environment, accessMode, cores, changed, paused,
                limits);
    }

    /// The same, sampled or not.
    public RegisteredServer withPaused(boolean changed) {
        return new RegisteredServer(id, name, target, service, tags, environment, accessMode, cores, interval, changed,
                limits);
    }

    /// Empty for none.
    public String group() {
        return target.group();
    }

    /// What is connected: the target with the service over it.
    public ConnectionTarget connection() {
        return target.withService(service);
    }
}
