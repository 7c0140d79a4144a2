package org.howdah.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.howdah.model.fleet.LoadHistory;
import org.howdah.model.instance.DatabaseActivity;
import org.howdah.model.instance.DatabaseAge;
import org.howdah.model.instance.DatabaseSize;
import org.howdah.model.replication.Lsn;
import org.howdah.model.replication.StandbyReplay;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.Link;
import org.howdah.model.server.ServerFault;
import org.howdah.model.server.ServerRole;
import org.howdah.model.session.BlockedSession;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FleetRowTest {
    private static final Instant NOW = Fleets.NOW;
    private static final ServerFault REFUSED = new ServerFault(
            FaultKind.CONNECTION_REFUSED, "08001", "Nobody listens there.", "");

    @Test
    void everythingThatWasReadIsInTheRow() {
        DatabaseAge old = new DatabaseAge(2, "shop", 700_000_000, 5, 200_000_000, 400_000_000);
        Fleets server = Fleets.server("shop").version("18.1").load(2.5)
                .readAt(NOW.minusSeconds(1), DatabaseActivity.PROBE, List.of(database(1, 20, 100, 900, 100)))
                .read(DatabaseActivity.PROBE, database(1, 20, 150, 1_880, 120))
                .read(DatabaseSize.PROBE, new DatabaseSize(1, "postgres", 7_000L), new DatabaseSize(2, "shop", null))
                .read(DatabaseAge.PROBE, new DatabaseAge(1, "postgres", 90, 5, 200_000_000, 400_000_000), old)
                .read(BlockedSession.PROBE)
                .read(Session.PROBE, FleetSessions.active(1), FleetSessions.waiting(2, "Lock"),
                        FleetSessions.inTransaction(3, Duration.ofSeconds(90)),
                        FleetSessions.idleInTransaction(4, Duration.ofSeconds(30), Duration.ofSeconds(9)),
                        FleetSessions.background(5, "autovacuum worker"), FleetSessions.masked(6));

        FleetRow row = server.row();
        assertThat(row).isEqualTo(new FleetRow(server.registered(), FleetStatus.UP, List.of(), NOW.minusSeconds(600),
                null, Objects.requireNonNull(server.build().state().capabilities()), ServerRole.PRIMARY, 7L,
                server.build().load(), new ConnectionCounts(3, 1, 1, 19L, 100, 97), 1, Duration.ofSeconds(90),
                new Rate.Known(50), 0.98, null, new FleetRow.Size(7_000, 1), old.wraparound(),
                Duration.ofDays(3).plus(Fleets.AHEAD), NOW, Duration.ZERO));
        assertThat(row.loadNow()).isEqualTo(2.5);
        assertThat(old.wraparound()).isBetween(0.32, 0.33);
    }

    @Test
    void serverOfWhichNothingIsKnownHasNoNumbers() {
        Fleets server = Fleets.server("new").link(new Link.Connecting(NOW));

        assertThat(server.row()).isEqualTo(new FleetRow(server.registered(), FleetStatus.CONNECTING, List.of(), NOW,
                null, null, null, null, LoadHistory.EMPTY, null, null, null, new Rate.Unknown(), null, null, null, null,
                null, null, null));
    }

    @Test
    void serverThatIsDownKeepsWhatWasLastKnown() {
        FleetRow row = Fleets.server("orders").version("16.10").load(2.2)
                .readAt(NOW.minusSeconds(660), Session.PROBE, List.of(FleetSessions.active(1)))
                .link(new Link.Down(NOW.minusSeconds(655), REFUSED, NOW.plusSeconds(4))).row();

        assertThat(row.status()).isEqualTo(FleetStatus.DOWN);
        assertThat(row.outage())
                .isEqualTo(new FleetRow.Outage(REFUSED, NOW.minusSeconds(655), NOW.plusSeconds(4)));
        assertThat(row.lastSample()).isEqualTo(NOW.minusSeconds(660));
        assertThat(row.sampleAge()).isEqualTo(Duration.ofMinutes(11));
        assertThat(row.connections()).isEqualTo(new ConnectionCounts(1, 0, 0, null, 100, 97));
        assertThat(row.loadNow()).isEqualTo(2.2);
        assertThat(row.degradations()).isEmpty();
    }

    @Test
    void failedTransactionIsAtLeastAsOldAsItsFailure() {
        FleetRow row = Fleets.server("shop").read(Session.PROBE,
                FleetSessions.aborted(1, Duration.ofSeconds(70)), FleetSessions.inTransaction(2, Duration.ofSeconds(5)))
                .row();

        assertThat(row.longestTransaction()).isEqualTo(Duration.ofSeconds(70));
    }

    @Test
    void lagIsThatOfAStandbyOnly() {
        StandbyReplay behind = new StandbyReplay(
                9, "streaming", new Lsn(2_000), new Lsn(500), FleetSessions.SERVER_TIME.minusSeconds(4), false);

        assertThat(Fleets.server("copy").standby().read(StandbyReplay.PROBE, behind).row().lag())
                .isEqualTo(new ReplicationLag(Duration.ofSeconds(4), 1_500L, true));
        assertThat(Fleets.server("main").read(StandbyReplay.PROBE).row().lag()).isNull();
    }

    @Test
    void standbyThatHasReplayedAllIsNotBehindHoweverOldTheLastCommit() {
        assertThat(lag(new StandbyReplay(9, null, new Lsn(500), new Lsn(500), NOW.minusSeconds(4_000), false)))
                .isEqualTo(new ReplicationLag(Duration.ZERO, 0L, true));
    }

    @Test
    void standbyThatIsNotConnectedIsAsOldAsItsLastCommit() {
        assertThat(lag(new StandbyReplay(null, null, new Lsn(500), new Lsn(500),
                FleetSessions.SERVER_TIME.minusSeconds(400), false)))
                .isEqualTo(new ReplicationLag(Duration.ofSeconds(400), 0L, false));
        assertThat(lag(new StandbyReplay(null, null, null, new Lsn(500), null, false)))
                .isEqualTo(new ReplicationLag(null, null, false));
    }

    @Test
    void ratesAreUnknownWhereOneDatabaseWasReset() {
        Fleets server = Fleets.server("shop")
                .readAt(NOW.minusSeconds(1), DatabaseActivity.PROBE,
                        List.of(database(1, 1, 100, 0, 0), database(2, 1, 100, 0, 0)))
                .read(DatabaseActivity.PROBE, database(1, 1, 150, 0, 0), database(2, 1, 3, 0, 0));

        assertThat(server.row().transactionsPerSecond()).isEqualTo(new Rate.Unknown());
    }

    @Test
    void databaseThatCameOrWentLeavesTheOthersRates() {
        Fleets server = Fleets.server("shop")
                .readAt(NOW.minusSeconds(1), DatabaseActivity.PROBE,
                        List.of(database(1, 1, 100, 5, 5), database(2, 1, 100, 0, 0)))
                .read(DatabaseActivity.PROBE, database(1, 1, 150, 5, 5), database(3, 1, 900, 0, 0));

        assertThat(server.row().transactionsPerSecond()).isEqualTo(new Rate.Known(50));
        assertThat(server.row().cacheHit()).as("nothing was wanted").isNull();
    }

    @Test
    void refusedProbeLeavesTheRestOfTheRow() {
        FleetRow row = Fleets.server("shop").read(Session.PROBE, FleetSessions.active(1))
                .outcome(NOW, DatabaseSize.PROBE, new SampleOutcome.Denied<>("42501", "no")).row();

        assertThat(row.size()).isNull();
        assertThat(row.status()).isEqualTo(FleetStatus.DEGRADED);
        assertThat(row.connections()).isNotNull();
    }

    private static @Nullable ReplicationLag lag(StandbyReplay replay) {
        return Fleets.server("copy").standby().read(StandbyReplay.PROBE, replay).row().lag();
    }

    static DatabaseActivity database(long id, int backends, long transactions, long hit, long read) {
        return new DatabaseActivity(id, "db" + id, backends, transactions, 0, read, hit, 0, 0, 0, 0, 0, 0, 0, 0, 0,
                null, 0, 0, null, null, null, null, null, null, null, null);
    }
}
