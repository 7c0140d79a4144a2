package org.howdah.analysis.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.TopEntry;
import org.howdah.model.history.TopList;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// Causes that the server's own counters and processes tell of: connections, checkpoints, autovacuum, temporary files,
/// write-ahead log, processors.
final class ServerRules {
    private static final double PER_MINUTE = 60;
    private static final double MEGABYTE = 1_000_000;
    private static final String WORKER = "autovacuum worker";
    private static final String TASK = "autovacuum: ";
    private static final String WRAPAROUND = "(to prevent wraparound)";
    private static final int MOST_TABLES = 3;

    private final Comparison comparison;
    private final RangeFacts during;
    private final @Nullable RangeFacts before;

    ServerRules(Comparison comparison) {
        this.comparison = comparison;
        this.during = comparison.during();
        this.before = comparison.before();
    }

    List<Contribution> lines() {
        List<Contribution> lines = new ArrayList<>();
        processors(lines);
        if (comparison.knowsBefore() && comparison.concernsServer()) {
            connections(lines);
            checkpoints(lines);
            autovacuum(lines);
            temporaryFiles(lines);
            writeAheadLog(lines);
        }
        return lines;
    }

    /// More than the cores; where nobody said how many there are, four that make most of the change.
    private void processors(List<Contribution> lines) {
        double was = comparison.before(LoadDimension.WAIT_CLASS, WaitClass.CPU.label());
        double is = comparison.during(LoadDimension.WAIT_CLASS, WaitClass.CPU.label());
        double score = comparison.score(is - was);
        Integer cores = during.cores();
        if (cores != null ? is > cores && score >= 0.2 : is >= 4 && score >= 0.5) {
            lines.add(new Contribution.Cpu(score, comparison.told(was), is, cores));
        }
    }

    /// Half as many again and ten more, or three times as many made a second and two more, or so many of those that were
    /// seen at work and one more.
    private void connections(List<Contribution> lines) {
        double score = 0;
        double was = comparison.before(ServerMeasure.CONNECTIONS);
        double is = comparison.during(ServerMeasure.CONNECTIONS);
        if (comparison.rose(ServerMeasure.CONNECTIONS, 1.5, 10)) {
            score = comparison.ofServer((is - was) / is);
        }
        double made = comparison.during(ServerMeasure.NEW_CONNECTIONS);
        double madeBefore = comparison.before(ServerMeasure.NEW_CONNECTIONS);
        if (comparison.rose(ServerMeasure.NEW_CONNECTIONS, 3, 2)) {
            score = Math.max(score, comparison.ofServer((made - madeBefore) / made));
        }
        // Databases are read every ten seconds, and before 14 they do not count: those that were seen tell as well. That more
        // of those are at work that were connected before is another matter.
        double seen = comparison.during(ServerMeasure.SEEN_NEWCOMERS);
        if (comparison.rose(ServerMeasure.SEEN_NEWCOMERS, 3, 1)) {
            score = Math.max(score, (seen - comparison.before(ServerMeasure.SEEN_NEWCOMERS)) / seen);
        }
        if (score > 0) {
            lines.add(new Contribution.Connections(Comparison.clamped(score), was, is, madeBefore, made, newcomer()));
        }
    }

    /// The application of which most sessions were seen at work, if that are far more than before.
    private @Nullable String newcomer() {
        TopEntry most = during.top(LoadDimension.APPLICATION).entries().stream()
                .filter(each -> each.sessions() != null && !each.value().isEmpty())
                .max(Comparator.comparingLong(each -> each.sessions() == null ? 0 : each.sessions())).orElse(null);
        if (most == null || most.sessions() == null || before == null) {
            return null;
        }
        long had = before.top(LoadDimension.APPLICATION).entries().stream()
                .filter(each -> each.value().equals(most.value()) && each.sessions() != null)
                .mapToLong(each -> each.sessions() == null ? 0 : each.sessions()).sum();
        return most.sessions() >= 2 * had ? most.value() : null;
    }

    /// Those that were asked for stand out where there are twice as many and one a minute more; those by time only where
    /// sessions wait for files and the log.
    private void checkpoints(List<Contribution> lines) {
        double asked = comparison.during(ServerMeasure.CHECKPOINTS_REQUESTED) * PER_MINUTE;
        double askedBefore = comparison.before(ServerMeasure.CHECKPOINTS_REQUESTED) * PER_MINUTE;
        double timed = comparison.during(ServerMeasure.CHECKPOINTS_TIMED) * PER_MINUTE;
        double timedBefore = comparison.before(ServerMeasure.CHECKPOINTS_TIMED) * PER_MINUTE;
        double wrote = comparison.during(ServerMeasure.CHECKPOINT_BUFFERS);
        double wroteBefore = comparison.before(ServerMeasure.CHECKPOINT_BUFFERS);
        double was = before == null ? 0 : files(before);
        double is = files(during);
        double score = asked + timed > askedBefore + timedBefore || wrote > 2 * wroteBefore
                ? waits(is - was)
                : 0;
        if (asked >= 2 * askedBefore && asked - askedBefore >= 1 && wrote > wroteBefore) {
            score = Math.max(score, comparison.strange());
        }
        lines.add(new Contribution.Checkpoints(score, askedBefore, asked, timed, wroteBefore, wrote, was, is));
    }

    /// Waits explain something from a fifth of the change on.
    private double waits(double sessions) {
        double score = comparison.score(sessions);
        return score >= 0.2 ? score : 0;
    }

    /// Average of sessions that wait for data files and the write-ahead log; not for temporary files.
    private static double files(RangeFacts facts) {
        return events(facts, event -> (event.startsWith("IO:") && !event.startsWith("IO:BufFile"))
                || event.startsWith("LWLock:WAL"));
    }

    private static double events(RangeFacts facts, Predicate<String> which) {
        TopList list = facts.top(LoadDimension.WAIT_EVENT);
        return list.samples() == 0
                ? 0
                : (double) list.entries().stream().filter(each -> which.test(each.value()))
                        .mapToLong(TopEntry::active).sum() / list.samples();
    }

    /// A third of a worker more. Workers make no load of clients, so they are held against the change and themselves.
    private void autovacuum(List<Contribution> lines) {
        double is = workers(during);
        double was = before == null ? 0 : workers(before);
        if (is - was < 0.3) {
            return;
        }
        List<TopEntry> tasks = tasks(during);
        lines.add(new Contribution.Autovacuum(
                comparison.ofServer(
                        Comparison.clamped((is - was) / Math.max(is - was + Math.abs(comparison.change()), 0.5))),
                was, is,
                tasks.stream().map(each -> task(each).substring(TASK.length()).replace(WRAPAROUND, "").strip())
                        .distinct().limit(MOST_TABLES).toList(),
                tasks.stream().anyMatch(each -> task(each).endsWith(WRAPAROUND))));
    }

    private static double workers(RangeFacts facts) {
        TopList types = facts.background();
        long byType = types.entries().stream().filter(each -> each.value().equals(WORKER))
                .mapToLong(TopEntry::active).sum();
        // 9.6 names no types, but says what a worker does as any other.
        long byText = tasks(facts).stream().mapToLong(TopEntry::active).sum();
        return types.samples() == 0 ? 0 : (double) Math.max(byType, byText) / types.samples();
    }

    private static List<TopEntry> tasks(RangeFacts facts) {
        return facts.maintenance().entries().stream().filter(each -> task(each).startsWith(TASK)).toList();
    }

    private static String task(TopEntry entry) {
        String text = entry.text();
        return text == null ? "" : text;
    }

    /// Three times as many bytes and a megabyte a second more.
    private void temporaryFiles(List<Contribution> lines) {
        if (comparison.rose(ServerMeasure.TEMPORARY_BYTES, 3, MEGABYTE)) {
            lines.add(new Contribution.TemporaryFiles(
                    Math.max(comparison.strange(), comparison.score(
                            events(during, event -> event.startsWith("IO:BufFile")))),
                    comparison.before(ServerMeasure.TEMPORARY_BYTES), comparison.during(ServerMeasure.TEMPORARY_BYTES),
                    comparison.difference(LoadDimension.STATEMENT).changes().stream()
                            .filter(each -> each.change() > 0 && !each.value().isEmpty()).findFirst().orElse(null)));
        }
    }

    /// Three times as many bytes and a megabyte a second more; how much of the change it is say the waits for it.
    private void writeAheadLog(List<Contribution> lines) {
        if (comparison.rose(ServerMeasure.WAL_BYTES, 3, MEGABYTE)) {
            double waits = events(during, ServerRules::isLog)
                    - (before == null ? 0 : events(before, ServerRules::isLog));
            lines.add(new Contribution.WriteAheadLog(Math.max(0.3, comparison.score(waits)),
                    comparison.before(ServerMeasure.WAL_BYTES), comparison.during(ServerMeasure.WAL_BYTES)));
        }
    }

    private static boolean isLog(String event) {
        return event.startsWith("IO:WAL") || event.startsWith("LWLock:WAL");
    }
}
