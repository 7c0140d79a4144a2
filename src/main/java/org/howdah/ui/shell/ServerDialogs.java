package org.howdah.ui.shell;

import org.howdah.model.server.ServerId;

/// The dialogs in which the list of servers is changed. Screen thread.
public interface ServerDialogs {
    /// Of a window whose list cannot be changed.
    ServerDialogs NONE = new NoServerDialogs();

    /// Whether there are any.
    boolean areThere();

    void add();

    void edit(ServerId server);

    void duplicate(ServerId server);

    void test(ServerId server);

    void remove(ServerId server);

    void importServers();
}
