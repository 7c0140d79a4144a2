package org.howdah.cli;

import org.howdah.cli.output.Terminal;

/// A terminal on which tables are written one after the other, as several do not fit on one screen.
record Appending(Terminal terminal) implements Terminal {
    @Override
    public boolean isInteractive() {
        return false;
    }

    @Override
    public int width() {
        return terminal.width();
    }

    @Override
    public int height() {
        return terminal.height();
    }
}
