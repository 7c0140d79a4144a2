package org.howdah.ui.shell;

import org.howdah.model.server.ServerId;

/// A list that cannot be changed has no dialogs; its pages offer none.
public final class NoServerDialogs implements ServerDialogs {
    @Override
    public boolean areThere() {
        return false;
    }

    @Override
    public void add() {
        throw unasked();
    }

    @Override
    public void edit(ServerId server) {
        throw unasked();
    }

    @Override
    public void duplicate(ServerId server) {
        throw unasked();
    }

    @Override
    public void test(ServerId server) {
        throw unasked();
    }

    @Override
    public void remove(ServerId server) {
        throw unasked();
    }

    @Override
    public void importServers() {
        throw unasked();
    }

    private static IllegalStateException unasked() {
        return new IllegalStateException("This list of servers cannot be changed");
    }
}
