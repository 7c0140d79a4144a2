package org.howdah.sampler;

import java.util.List;
import java.util.concurrent.Executor;

/// The two lanes of one server under watch, with their threads, which are not started yet.
record Watched(ServerFeed feed, LiveLane live, SlowLane slow, List<Thread> threads) {
    void start() {
        threads.forEach(Thread::start);
    }

    /// Changes what is asked.
    void options(SampleOptions wanted) {
        live.options(wanted);
        slow.show(wanted.shown());
    }

    /// Tells both lanes to end, without waiting for them: what they wait for is given up.
    ///
    /// @param aside runs what may block
    void end(Executor aside) {
        live.tell(LaneCommand.STOP);
        slow.tell(LaneCommand.STOP);
        live.abandon();
        aside.execute(slow::abandon);
    }
}
