package org.howdah.ui.control;

import org.howdah.model.server.ServerId;

/// What the user can do with the servers of his list, from whatever page. Dialogs open over the window. Screen thread.
public interface ServerActions {
    /// Shows the server's own page.
    void open(ServerId server);

    /// Asks a server that is down again, now.
    void retry(ServerId server);

    void pause(ServerId server);

    void resume(ServerId server);

    void add();

    void edit(ServerId server);

    void duplicate(ServerId server);

    void test(ServerId server);

    void remove(ServerId server);

    void importServers();

    /// Whether the list can be changed at all: that of a demonstration cannot.
    boolean mayChange();
}
