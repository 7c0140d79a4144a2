package org.howdah.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.howdah.analysis.Episode;
import org.howdah.analysis.explain.Contribution;
import org.howdah.analysis.explain.Explanation;
import org.howdah.analysis.explain.SessionName;

/// What a user is told of an incident: that something stands out, since when, and why.
///
/// @param episodes of all that was recorded, without gaps
/// @param explanation of the one that is the incident; of all that was struck where none is
record IncidentVerdict(RecordedIncident recorded, List<Episode> episodes, Explanation explanation) {
    private static final int LINES = 2;

    static IncidentVerdict of(RecordedIncident recorded) {
        List<Episode> episodes = recorded.episodes().stream().filter(each -> each.kind() != Episode.Kind.GAP).toList();
        return new IncidentVerdict(recorded, episodes, recorded.explain(episodes.stream()
                .filter(each -> each.kind() == recorded.incident().kind()).findFirst().map(Episode::range)
                .orElse(recorded.struck())));
    }

    /// Nothing stood out before, it is found as what it is and to the step, and one of the first two lines is the cause.
    void hold() {
        assertThat(episodes).as("what stands out of %s", recorded.incident()).isNotEmpty().allSatisfy(each -> {
            assertThat(each.range().from()).isAfterOrEqualTo(recorded.struck().from().minus(RecordedIncident.STEP));
            assertThat(each.range().from()).isBefore(recorded.struck().to());
        });
        assertThat(episodes).filteredOn(each -> each.kind() == recorded.incident().kind()).first()
                .satisfies(each -> assertThat(each.range().from()).isBeforeOrEqualTo(
                        recorded.struck().from().plus(RecordedIncident.STEP)));
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
                first().stream().map(each -> words(each).replace("|", "\\|")).collect(Collectors.joining(" | ")));
    }

    /// The least of what a line says.
    private static String words(Contribution line) {
        return switch (line) {
            case Contribution.RootBlocker it ->
                String.format(Locale.ROOT, "%s blocks %.1f sessions%s: `%s`", name(it.root().session()),
                        it.root().blocked(), it.root().idle() ? " and idles in its transaction" : "",
                        String.valueOf(it.root().session().statement()));
            case Contribution.Standby it ->
                String.format(Locale.ROOT, "a standby is missing: %d instead of %d, %.1f sessions wait for it",
                        it.during().last(), it.before().most(), it.waiting());
            case Contribution.Connections it ->
                String.format(Locale.ROOT, "%.0f connections instead of %.0f, most of them of %s", it.during(),
                        it.before(), String.valueOf(it.application()));
            case Contribution.Checkpoints it -> String.format(Locale.ROOT,
                    "%.1f checkpoints a minute were asked for instead of %.1f,"
                            + " %.1f sessions wait for files and log",
                    it.requested(), it.requestedBefore(), it.waiting());
            case Contribution.Autovacuum it -> String.format(Locale.ROOT, "autovacuum works on %s", it.tables());
            case Contribution.TemporaryFiles it ->
                String.format(Locale.ROOT, "%.0f MB/s of temporary files instead of %.0f: `%s`",
                        it.during() / 1e6, it.before() / 1e6, it.statement() == null ? "" : it.statement().text());
            case Contribution.WriteAheadLog it ->
                String.format(Locale.ROOT, "%.0f MB/s of write-ahead log instead of %.0f",
                        it.during() / 1e6, it.before() / 1e6);
            case Contribution.Cpu it ->
                String.format(Locale.ROOT, "%.1f sessions compute on %s cores instead of %.1f", it.during(),
                        String.valueOf(it.cores()), it.before());
            case Contribution.IdleTransaction it -> String.format(Locale.ROOT, "%s idles in a transaction for %d s",
                    name(it.holder().session()), it.holder().age().toSeconds());
            case Contribution.Statement it -> String.format(Locale.ROOT, "statement, %s, %.2f → %.2f%s: `%s`",
                    it.change().mark().name().toLowerCase(Locale.ROOT), it.change().before(), it.change().during(),
                    it.scans() == null ? "" : ", and far more rows are scanned", it.change().text());
            case Contribution.Part it ->
                String.format(Locale.ROOT, "%s %s, %.2f → %.2f", it.change().dimension().word(),
                        it.change().value(), it.change().before(), it.change().during());
        };
    }

    private static String name(SessionName session) {
        return session.application() == null || session.application().isEmpty()
                ? String.valueOf(session.backendType())
                : session.application();
    }
}
