package org.howdah.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.howdah.analysis.Episode;
import org.howdah.analysis.explain.Contribution;
import org.howdah.analysis.explain.Explanation;
import org.howdah.ui.compare.ExplainedLine;

/// What a user is told of an incident: that something stands out, since when, and why.
///
/// @param episodes of all that was recorded, without gaps
/// @param explanation of the one that is the incident; of all that was struck where none is
record IncidentVerdict(RecordedIncident recorded, List<Episode> episodes, Explanation explanation) {
    private static final int LINES = 2;

    static IncidentVerdict of(RecordedIncident recorded) {
        List<Episode> episodes = recorded.episodes();
        return new IncidentVerdict(recorded, episodes, recorded.explain(episodes.stream()
                .filter(each -> each.kind() == recorded.incident().kind()).findFirst().map(Episode::range)
                .orElse(recorded.struck())));
    }

    /// Nothing stood out before, it is found as what it is and within a step of when the load had risen, and one of the
    /// first two lines is the cause.
    void hold() {
        assertThat(episodes).as("what stands out of %s", recorded.incident()).isNotEmpty().allSatisfy(each -> {
            assertThat(each.range().from()).isAfterOrEqualTo(recorded.struck().from().minus(RecordedIncident.STEP));
            assertThat(each.range().from()).isBefore(recorded.struck().to());
        });
        assertThat(episodes).filteredOn(each -> each.kind() == recorded.incident().kind()).first()
                .satisfies(each -> assertThat(each.range().from()).isBeforeOrEqualTo(
                        recorded.onset(each.usual()).plus(RecordedIncident.STEP)));
        assertThat(first()).as("%s is explained by %s", recorded.incident(), explanation)
                .anyMatch(recorded.incident()::isCause);
    }

    private List<Contribution> first() {
        return explanation.lines().stream().limit(LINES).toList();
    }

    /// For the report.
    String row() {
        String found = episodes.stream().map(each -> String.format(Locale.ROOT, "%s of %.1f from %+d s on",
                each.kind().name().toLowerCase(Locale.ROOT), each.peak(),
                Duration.between(recorded.struck().from(), each.range().from()).toSeconds()))
                .collect(Collectors.joining("; "));
        return String.format(Locale.ROOT, "| %s, %s | %.2f → %.2f | %s | %s |", recorded.incident().title(),
                recorded.incident().version(), recorded.average(recorded.calm()), recorded.average(recorded.struck()),
                found,
                first().stream().map(each -> ExplainedLine.of(each).replace("|", "\\|"))
                        .collect(Collectors.joining(" | ")));
    }
}
