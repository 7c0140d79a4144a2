package org.howdah.app;

import org.howdah.ui.servers.ServersLayout;

/// An arrangement that is kept until the program ends. Screen thread.
final class KeptLayout implements ServersLayout.Store {
    private ServersLayout layout = ServersLayout.USUAL;

    @Override
    public ServersLayout load() {
        return layout;
    }

    @Override
    public void save(ServersLayout newLayout) {
        layout = newLayout;
    }
}
