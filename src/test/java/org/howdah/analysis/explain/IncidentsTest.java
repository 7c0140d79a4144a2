package org.howdah.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.session.SessionKey;
import org.howdah.model.session.SessionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ten incidents that a DBA knows: the true cause is the first thing that is said, or the second.
class IncidentsTest {
    private static final int SPIKE = 30;

    @TempDir
    private Path folder;

    private MadeUpPast past;

    @BeforeEach
    void passCalmly() {
        past = CalmMinute.in(folder);
    }

    @AfterEach
    void close() {
        past.close();
    }

    private List<Contribution> explained(Runnable second, @Nullable Integer cores) {
        Instant from = past.now();
        CalmMinute.goOn(past, SPIKE, second);
        Explanation explanation = past.explain(from, cores);
        assertThat(explanation.verdict()).isEqualTo(Explanation.Verdict.EXPLAINED);
        return explanation.lines();
    }

    @Test
    void aLockQueueIsExplainedByTheSessionAtItsHead() {
        Instant since = past.now();
        List<Contribution> lines = explained(() -> {
            past.add(200, "psql", SessionState.IDLE_IN_TRANSACTION, 99L, "UPDATE stock", "Client", "ClientRead",
                    since);
            for (int pid = 201; pid < 207; pid++) {
                past.active(pid, "api", 11, "Lock", "transactionid");
                past.waits(pid, pid == 201 ? 200 : pid - 1);
            }
        }, 8);
        assertThat(lines.getFirst()).isInstanceOfSatisfying(Contribution.RootBlocker.class, line -> {
            assertThat(line.root().session().key().pid()).isEqualTo(200);
            assertThat(line.root().session().application()).isEqualTo("psql");
            assertThat(line.root().idle()).isTrue();
            assertThat(line.root().blocked()).isEqualTo(6);
            assertThat(line.root().most()).isEqualTo(6);
            assertThat(line.waiting()).isEqualTo(6);
            assertThat(line.score()).isEqualTo(1);
            assertThat(line.target()).hasValueSatisfying(
                    target -> assertThat(target).isInstanceOf(Target.OneSession.class));
        });
        assertThat(lines).noneMatch(Contribution.IdleTransaction.class::isInstance);
    }

    @Test
    void aMissingIndexIsAKnownStatementThatReadsFarMoreRows() {
        past.scanned = 3_000_000;
        past.fetched = 100;
        List<Contribution> lines = explained(() -> {
            for (int pid = 201; pid < 205; pid++) {
                past.active(pid, "api", 12, null, null);
            }
        }, 2);
        assertThat(lines.getFirst()).isInstanceOfSatisfying(Contribution.Statement.class, line -> {
            assertThat(line.change().value()).isEqualTo("12");
            assertThat(line.change().mark()).isEqualTo(TopChange.Mark.KNOWN);
            assertThat(line.scans()).isNotNull();
            assertThat(line.target()).contains(new Target.Narrowed(LoadDimension.STATEMENT, "12"));
        });
    }

    @Test
    void aConnectionStormStandsAboveTheStatementsThatItBrings() {
        past.connections = 130;
        List<Contribution> lines = explained(() -> {
            for (int pid = 300; pid < 330; pid++) {
                past.active(pid, "worker", 20 + pid % 10, pid % 2 == 0 ? null : "LWLock",
                        pid % 2 == 0 ? null : "ProcArray");
            }
        }, 4);
        assertThat(lines.getFirst()).isInstanceOfSatisfying(Contribution.Connections.class, line -> {
            assertThat(line.before()).isEqualTo(10);
            assertThat(line.during()).isEqualTo(130);
            assertThat(line.application()).isEqualTo("worker");
        });
    }

    @Test
    void sessionsThatWereConnectedBeforeAndAreNowSeenAtWorkAreNoStorm() {
        List<Contribution> lines = explained(() -> {
            for (int pid = 300; pid < 360; pid++) {
                past.active(pid, "api", 20, null, null);
            }
        }, 4);
        assertThat(lines).isNotEmpty().noneMatch(Contribution.Connections.class::isInstance);
    }

    @Test
    void aStormBetweenTwoReadingsOfTheCountersIsKnownByTheSessionsThatBegan() {
        int[] begun = {400};
        List<Contribution> lines = explained(() -> {
            for (int i = 0; i < 5; i++) {
                past.comes(begun[0]++, "worker", 20);
            }
        }, 4);
        assertThat(lines.getFirst()).isInstanceOfSatisfying(Contribution.Connections.class, line -> assertThat(
                line.application()).isEqualTo("worker"));
    }

    @Test
    void checkpointsThatWereAskedForStandAboveTheWaitsForFiles() {
        past.buffers = 3_000;
        past.requested += 1;
        List<Contribution> lines = explained(() -> {
            past.requested += past.now().getEpochSecond() % 10 == 0 ? 1 : 0;
            past.background(50, "checkpointer", null, null, "IO", "DataFileSync");
            for (int pid = 201; pid < 205; pid++) {
                past.active(pid, "api", 12, "IO", "WALSync");
            }
        }, 4);
        assertThat(lines.getFirst()).isInstanceOfSatisfying(Contribution.Checkpoints.class, line -> {
            assertThat(line.requested()).isGreaterThan(3);
            assertThat(line.requestedBefore()).isZero();
            assertThat(line.waiting()).isEqualTo(5);
        });
    }

    @Test
    void autovacuumIsNamedWithItsTables() {
        List<Contribution> lines = explained(() -> {
            for (int pid = 60; pid < 63; pid++) {
                past.background(pid, "autovacuum worker", SessionState.ACTIVE,
                        "autovacuum: VACUUM public.t" + pid + " (to prevent wraparound)", "Timeout", "VacuumDelay");
            }
            past.active(201, "api", 12, "IO", "DataFileRead");
        }, 4);
        assertThat(lines.getFirst()).isInstanceOfSatisfying(Contribution.Autovacuum.class, line -> {
            assertThat(line.during()).isEqualTo(3);
            assertThat(line.tables()).containsExactly("VACUUM public.t60", "VACUUM public.t61", "VACUUM public.t62");
            assertThat(line.wraparound()).isTrue();
        });
    }

    @Test
    void temporaryFilesAreNamedWithTheStatementThatGrew() {
        past.temporaryBytes = 60_000_000;
        List<Contribution> lines = explained(() -> {
            for (int pid = 201; pid < 204; pid++) {
                past.active(pid, "report", 13, "IO", pid == 201 ? "BufFileWrite" : "BufFileRead");
            }
        }, 4);
        assertThat(lines.getFirst()).isInstanceOfSatisfying(Contribution.TemporaryFiles.class, line -> {
            assertThat(line.before()).isZero();
            assertThat(line.during()).isGreaterThan(40_000_000);
            assertThat(line.statement()).isNotNull().extracting(TopChange::value).isEqualTo("13");
        });
    }

    @Test
    void aNewStatementOfANewReleaseStandsAboveItsWait() {
        List<Contribution> lines = explained(() -> {
            for (int pid = 201; pid < 205; pid++) {
                past.active(pid, "api-2", 77, "LWLock", "BufferMapping");
            }
        }, 4);
        assertThat(lines.getFirst()).isInstanceOfSatisfying(Contribution.Statement.class, line -> {
            assertThat(line.change().value()).isEqualTo("77");
            assertThat(line.change().text()).isEqualTo("SELECT 77");
            assertThat(line.change().mark()).isEqualTo(TopChange.Mark.NEW);
            assertThat(line.change().during()).isEqualTo(4);
        });
        assertThat(lines.get(1)).isInstanceOfSatisfying(Contribution.Part.class,
                line -> assertThat(line.change().value()).isEqualTo("api-2"));
    }

    @Test
    void aStatementWithOtherConstantsEachTimeIsOneWhereTheServerNumbersNone() {
        List<Contribution> lines = explained(() -> {
            for (int pid = 201; pid < 205; pid++) {
                past.add(pid, "api", SessionState.ACTIVE, null,
                        "SELECT * FROM orders WHERE id = " + past.now().getEpochSecond() * pid, null, null,
                        past.now());
            }
        }, 16);
        assertThat(lines.getFirst()).isInstanceOfSatisfying(Contribution.Statement.class,
                line -> assertThat(line.change().during()).isEqualTo(4));
    }

    @Test
    void aStoppedStandbyStandsAboveTheCommitsThatWaitForIt() {
        List<Contribution> lines = explained(() -> {
            past.senders(past.now().isBefore(MadeUpPast.START.plusSeconds(CalmMinute.SECONDS + 5)) ? 1 : 0);
            for (int pid = 201; pid < 205; pid++) {
                past.active(pid, "api", 12, "IPC", "SyncRep");
            }
            past.active(206, "api", 12, "Lock", "transactionid");
            past.waits(206, 201);
        }, 4);
        assertThat(lines.getFirst()).isInstanceOfSatisfying(Contribution.Standby.class, line -> {
            assertThat(line.waiting()).isEqualTo(4);
            assertThat(line.during().most()).isEqualTo(1);
            assertThat(line.during().last()).isZero();
            assertThat(line.score()).isEqualTo(1);
        });
        assertThat(lines).noneMatch(Contribution.RootBlocker.class::isInstance);
    }

    @Test
    void anIdleTransactionIsFoundThoughItMakesNoLoad() {
        Instant since = past.now();
        List<Contribution> lines = explained(() -> past.add(200, "psql", SessionState.IDLE_IN_TRANSACTION, 99L,
                "SELECT 1", "Client", "ClientRead", since), 4);
        assertThat(lines.getFirst()).isInstanceOfSatisfying(Contribution.IdleTransaction.class, line -> {
            assertThat(line.holder().session().key()).extracting(SessionKey::pid).isEqualTo(200);
            assertThat(line.holder().since()).isEqualTo(since);
            assertThat(line.holder().age()).isEqualTo(Duration.ofSeconds(SPIKE - 1));
            assertThat(line.holder().holdsBack()).isTrue();
        });
    }

    @Test
    void moreSessionsThatComputeThanCoresAreSaidWithTheCores() {
        List<Contribution> lines = explained(() -> {
            for (int pid = 201; pid < 209; pid++) {
                past.active(pid, "api", 11 + pid % 2, null, null);
            }
        }, 4);
        assertThat(lines.getFirst()).isEqualTo(new Contribution.Cpu(1, 2, 10, 4));
    }
}
