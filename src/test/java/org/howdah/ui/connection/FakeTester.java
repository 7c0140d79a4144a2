package org.howdah.ui.connection;

import java.util.ArrayList;
import java.util.List;
import org.howdah.model.server.RegisteredServer;

/// Tests nothing, and says what the test of the dialog wants it to say.
final class FakeTester implements ConnectionTester {
    final List<RegisteredServer> tested = new ArrayList<>();
    final List<Watcher> watchers = new ArrayList<>();
    int cancelled;

    @Override
    public Running test(RegisteredServer server, Watcher watcher) {
        tested.add(server);
        watchers.add(watcher);
        return () -> cancelled++;
    }

    Watcher watcher() {
        return watchers.getLast();
    }
}
