package org.howdah.model.sample;

import java.util.function.Consumer;
import org.howdah.model.server.ServerId;

/// Where pages get the state of a server from: the live sampler or a replay; they cannot tell which.
public interface StateSource {
    ServerState state(ServerId server);

    /// Calls back with each new state until closed, first with the present one. On any thread, one call at a time for
    /// each server; the callback returns quickly and does not block.
    Subscription subscribe(ServerId server, Consumer<ServerState> listener);

    /// Ends a subscription; closing twice does nothing.
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
