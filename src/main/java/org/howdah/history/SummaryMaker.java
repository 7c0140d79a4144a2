package org.howdah.history;

import java.time.Instant;
import java.util.List;
import org.howdah.analysis.LoadMeter;
import org.howdah.analysis.NextState;
import org.howdah.analysis.ServerOutline;
import org.howdah.analysis.SummaryLoad;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.sample.ServerState;
import org.howdah.model.sample.ServerUpdate;
import org.howdah.model.server.Link;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Makes the small row of a server that is recorded of each ten seconds, out of what is heard of it. Ten seconds end with
/// the first sample behind them: the row stands for the last one before. Not for two threads at once.
final class SummaryMaker {
    private ServerState state;
    private @Nullable Instant slice;
    private @Nullable Instant heardAt;
    private @Nullable Instant madeAt;
    private SummaryLoad load = new SummaryLoad();

    SummaryMaker(ServerState state) {
        this.state = state;
    }

    /// Takes what was heard.
    ///
    /// @return what is over by it, and to be kept before it; null for nothing
    @Nullable
    Sample<ServerSummary> heard(ServerUpdate update) {
        Sample<ServerSummary> over = isOver(update) ? end() : null;
        state = NextState.of(state, update);
        if (update instanceof ServerUpdate.Sampled<?>(var sample)) {
            heardAt = sample.time();
            if (sample.probe().equals(Session.PROBE)) {
                slice = LoadMeter.sliceOf(sample.time());
                add(sample.outcome());
            }
        }
        return over;
    }

    private boolean isOver(ServerUpdate update) {
        return switch (update) {
            case ServerUpdate.Sampled<?>(var sample) ->
                slice != null && !LoadMeter.sliceOf(sample.time()).equals(slice);
            case ServerUpdate.LinkChanged(var link) -> !load.isEmpty() && !(link instanceof Link.Up);
            case ServerUpdate.CapabilitiesRead _,ServerUpdate.TicksSkipped _ -> false;
        };
    }

    private void add(SampleOutcome<?> outcome) {
        if (outcome instanceof SampleOutcome.Read<?>(var rows)) {
            load.add(rows.stream().map(Session.class::cast).toList());
        }
    }

    /// What of the present ten seconds is there; null for nothing.
    @Nullable
    Sample<ServerSummary> end() {
        Instant time = heardAt;
        return time == null || (load.isEmpty() && time.equals(madeAt)) ? null : made(time);
    }

    /// That nothing is heard of a server that does not answer is worth a row as well: it is recorded, as it stands.
    ///
    /// @return null where it is not yet time, or samples tell it
    @Nullable
    Sample<ServerSummary> look(Instant now) {
        Instant last = madeAt;
        boolean due = last == null || !now.isBefore(last.plus(LoadSlice.LENGTH));
        boolean ahead = heardAt == null || now.isAfter(heardAt);
        return due && ahead && !(state.link() instanceof Link.Up) ? made(now) : null;
    }

    private Sample<ServerSummary> made(Instant time) {
        List<Integer> numbers = load.numbers();
        load = new SummaryLoad();
        slice = null;
        madeAt = time;
        return ServerOutline.sample(state, time, LoadSlice.LENGTH, numbers);
    }
}
