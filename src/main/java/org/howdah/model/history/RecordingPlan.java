package org.howdah.model.history;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.howdah.model.fleet.ServerSummary;
import org.howdah.model.instance.Checkpointer;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.instance.DatabaseAge;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.instance.OwnCost;
import org.howdah.model.instance.ServerTimeZone;
import org.howdah.model.instance.WaitEventText;
import org.howdah.model.instance.WalActivity;
import org.howdah.model.replication.StandbyReplay;
import org.howdah.model.replication.WalSender;
import org.howdah.model.sample.Probe;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.HeldLocks;
import org.howdah.model.session.IdleSessions;
import org.howdah.model.session.Session;
import org.howdah.model.session.SessionTraits;
import org.howdah.model.session.TempFiles;

/// What of all that is sampled goes into the history: read by the recorder, by replay, by pages and by tests alike. A
/// probe that is not named here is not recorded; one line here records it, and nothing else has to change.
public record RecordingPlan(List<RecordedProbe<?>> probes) {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration FIFTEEN_MINUTES = Duration.ofMinutes(15);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    public static final RecordingPlan USUAL = new RecordingPlan(List.of(
            RecordedProbe.of(Session.PROBE, FIVE_MINUTES, "pid", "backendStart").withTexts("query"),
            RecordedProbe.of(BlockedSession.PROBE, FIVE_MINUTES, "pid", "backendStart").notRolledUp(),
            RecordedProbe.of(IdleSessions.PROBE, HOUR, "datname", "usename", "applicationName", "clientAddr")
                    .withGauges("count"),
            // Each second, as it is one row; the databases are many.
            RecordedProbe.of(WalActivity.PROBE, HOUR),
            RecordedProbe.of(Checkpointer.PROBE, HOUR).every(Duration.ofSeconds(10)),
            RecordedProbe.of(DatabaseActivity.PROBE, HOUR, "datid").every(Duration.ofSeconds(10))
                    .withGauges("numbackends"),
            RecordedProbe.of(WalSender.PROBE, FIVE_MINUTES, "pid")
                    .withGauges("writeLag", "flushLag", "replayLag"),
            RecordedProbe.of(StandbyReplay.PROBE, HOUR),
            RecordedProbe.of(DatabaseAge.PROBE, HOUR, "datid").withGauges("transactions", "multixacts"),
            RecordedProbe.of(DatabaseSize.PROBE, HOUR, "datid").withGauges("sizeBytes"),
            RecordedProbe.of(ServerTimeZone.PROBE, HOUR),
            RecordedProbe.of(OwnCost.PROBE, HOUR, "lane").withGauges("busySeconds", "roundTrips", "intervalSeconds"),
            // Some hundred sentences, the same until the server is another one. Once a day, as days are given up.
            RecordedProbe.of(WaitEventText.PROBE, HOUR, "type", "name").whenChanged(DAY).notRolledUp(),
            // Shorter than the metrics, as those of all servers are unpacked at once.
            RecordedProbe.of(ServerSummary.PROBE, FIFTEEN_MINUTES).madeOfStates()
                    .withGauges("active", "blocked", "transactionsPerSecond")));

    /// What is never recorded, as it is read only while somebody looks: a recording would have it for those minutes alone.
    public static final List<Probe<?>> NEVER = List.of(SessionTraits.PROBE, HeldLocks.PROBE, TempFiles.PROBE);

    public RecordingPlan {
        probes = List.copyOf(probes);
    }

    /// Those that servers are asked for, of which their states are made.
    public List<RecordedProbe<?>> asked() {
        return probes.stream().filter(probe -> !probe.made()).toList();
    }

    @SuppressWarnings("unchecked") // a probe's row type is that of its declaration
    public <R extends Record> Optional<RecordedProbe<R>> of(Probe<R> probe) {
        return probes.stream().filter(each -> each.probe().equals(probe)).map(each -> (RecordedProbe<R>) each)
                .findFirst();
    }

    public Optional<RecordedProbe<?>> named(String name) {
        return probes.stream().filter(each -> each.probe().name().equals(name)).findFirst();
    }
}
