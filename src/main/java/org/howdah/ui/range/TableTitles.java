package org.howdah.ui.range;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.howdah.model.fleet.FleetSource;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.TimeRange;
import org.howdah.model.server.ServerId;
import org.howdah.text.SafeText;
import org.howdah.text.Times;
import org.howdah.ui.control.Messages;

/// What stands over a copied table of one server: what it lists, of which server, over which range, and of which part of
/// the load. Times in UTC, as a file is read elsewhere. Pure.
public final class TableTitles {
    private static final int LONGEST_NAME = 60;

    private TableTitles() {}

    /// `Statements of shop-prod-01`.
    public static String of(String what, FleetSource fleet, ServerId server) {
        return Messages.text("table.of", what, SafeText.line(fleet.state(server).name(), LONGEST_NAME));
    }

    /// `Statements of shop-prod-01, 2026-03-01 10:00:00 UTC to 2026-03-01 10:15:00 UTC`.
    public static String of(String what, FleetSource fleet, ServerId server, TimeRange range) {
        return Messages.text("table.ofRange", of(what, fleet, server), Times.dateAndTime(range.from(), ZoneOffset.UTC),
                Times.dateAndTime(range.to(), ZoneOffset.UTC));
    }

    /// The same, and by what the load is filtered, as `user anna`.
    public static String of(String what, FleetSource fleet, ServerId server, TimeRange range, LoadFilter filter) {
        List<String> parts = new ArrayList<>(List.of(of(what, fleet, server, range)));
        for (LoadDimension dimension : LoadDimension.values()) {
            String value = filter.values().get(dimension);
            if (value != null) {
                parts.add(FilterWords.title(dimension) + " " + FilterWords.name(dimension, value));
            }
        }
        if (filter.background()) {
            parts.add(Messages.text("table.background"));
        }
        return String.join(", ", parts);
    }
}
