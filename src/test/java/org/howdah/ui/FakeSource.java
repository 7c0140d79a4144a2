package org.howdah.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.StateSource;
import org.howdah.model.server.ServerId;

/// A source of states that a test hands in. Any thread.
public final class FakeSource implements StateSource {
    private final List<Consumer<ServerState>> listeners = new CopyOnWriteArrayList<>();
    private volatile ServerState state;

    public FakeSource(ServerState state) {
        this.state = state;
    }

    public void publish(ServerState newState) {
        state = newState;
        listeners.forEach(listener -> listener.accept(newState));
    }

    public void publish(UnaryOperator<ServerState> change) {
        publish(change.apply(state));
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public ServerState state(ServerId server) {
        return state;
    }

    @Override
    public Subscription subscribe(ServerId server, Consumer<ServerState> listener) {
        listeners.add(listener);
        listener.accept(state);
        return () -> listeners.remove(listener);
    }
}
