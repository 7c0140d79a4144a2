package org.howdah.model.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.ServerState;
import org.howdah.model.server.ServerId;

/// What pages, reports and the command line ask of the past. What is damaged is left out and named in [#info]; what was
/// not recorded is a gap, never a zero. Any thread; a call may take as long as a disk does, so never the screen thread.
public interface HistoryQueries {
    /// The state of a server as it stood at an instant: nothing where it was not recorded then.
    Optional<ServerState> stateAt(ServerId server, Instant time);

    /// Some servers in short, in the order in which they are named: one question for what a page of a hundred shows.
    ///
    /// @param range at whose end their states stood so
    default List<PastSummary> summaries(List<ServerId> servers, TimeRange range) {
        return servers.stream()
                .map(server -> new PastSummary(server, stateAt(server, range.to()).orElse(null), List.of())).toList();
    }

    /// Hands over each recorded sample of a range, in the order in which it was recorded, until one is refused.
    ///
    /// @param probes of which
    /// @param sink says whether it wants more
    void samples(ServerId server, Set<Probe<?>> probes, TimeRange range, Predicate<Sample<?>> sink);

    /// The load over a range, in about so many steps.
    ///
    /// @param steps at most, about
    Load load(LoadQuestion question, int steps);

    /// What made the most load of a range.
    ///
    /// @param limit of entries
    TopList top(LoadQuestion question, int limit);

    /// One number over time, oldest first; where nothing was recorded there are no points.
    List<SeriesPoint> series(SeriesRequest request);

    /// What happened in a range, oldest first.
    List<HistoryEvent> events(ServerId server, TimeRange range);

    /// The servers of which something is recorded, by name.
    List<RecordedServer> servers();

    /// What there is and what it takes. Slower than [#servers].
    HistoryInfo info();
}
