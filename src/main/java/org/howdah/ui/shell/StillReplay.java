package org.howdah.ui.shell;

import org.howdah.model.fleet.FleetServer;
import org.howdah.replay.Replay;
import org.howdah.ui.control.picture.PicturedHistory;
import org.howdah.ui.control.picture.Sampled;
import org.howdah.ui.replay.ReplayPort;

/// The past of a window that is painted once: it stands where it was opened, and is read at once.
final class StillReplay {
    private StillReplay() {}

    static ReplayPort port(Sampled sampled) {
        PicturedHistory history = new PicturedHistory(sampled.fleet());
        Replay replay = new Replay(history, () -> sampled.fleet().servers().stream().map(FleetServer::server).toList(),
                () -> 0, look -> {
                    look.run();
                    return () -> {};
                });
        return new ReplayPort(history, replay, Runnable::run);
    }
}
