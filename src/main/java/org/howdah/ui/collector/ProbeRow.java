package org.howdah.ui.collector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.howdah.analysis.CollectorRow;
import org.howdah.model.collector.ProbeStatistics;
import org.howdah.model.server.ServerId;

/// A row of the table: one probe of one server.
///
/// @param place of its server in the user's list
/// @param now of the refresh, on our clock
record ProbeRow(CollectorRow server, int place, ProbeStatistics probe, Instant now) {
    /// Failing ones first; then as the list has them.
    static final Comparator<ProbeRow> ORDER = Comparator.comparing((ProbeRow row) -> row.probe().answered())
            .thenComparingInt(ProbeRow::place)
            .thenComparing(row -> row.probe().probe().name());

    /// What a row is known by in the next refresh.
    record Key(ServerId server, String probe) {}

    Key key() {
        return new Key(server.server().id(), probe.probe().name());
    }

    static List<ProbeRow> of(List<CollectorRow> servers, Instant now) {
        List<ProbeRow> rows = new ArrayList<>();
        for (int place = 0; place < servers.size(); place++) {
            CollectorRow server = servers.get(place);
            for (ProbeStatistics probe : server.probes()) {
                rows.add(new ProbeRow(server, place, probe, now));
            }
        }
        return rows;
    }
}
