package org.howdah.bench;

import org.howdah.ui.servers.ServersLayout;

/// The usual layout, whatever is done to it.
final class NoLayout implements ServersLayout.Store {
    @Override
    public ServersLayout load() {
        return ServersLayout.USUAL;
    }

    @Override
    public void save(ServersLayout layout) {
        // the next run begins as this one
    }
}
