package org.howdah.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.howdah.model.history.LoadQuestion;
import org.howdah.model.history.TopEntry;
import org.howdah.model.session.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An explanation of a part of the load says what that part has to do with it: nothing of others, and of the whole server
/// only what may be behind a change.
class NarrowedExplanationTest {
    private static final LoadFilter API = LoadFilter.CLIENTS.with(LoadDimension.APPLICATION, "api");
    private static final LoadFilter BATCH = LoadFilter.CLIENTS.with(LoadDimension.APPLICATION, "batch");

    @TempDir
    private Path folder;

    private MadeUpPast past;

    @BeforeEach
    void passCalmly() {
        past = new MadeUpPast(folder);
        pass(60, () -> {});
    }

    @AfterEach
    void close() {
        past.close();
    }

    private Instant pass(int seconds, Runnable more) {
        Instant from = past.now();
        for (int i = 0; i < seconds; i++) {
            past.active(101, "api", 11, null, null);
            past.active(102, "batch", 12, null, null);
            more.run();
            past.tick();
        }
        return from;
    }

    /// Six sessions of the shop wait for one of psql.
    private Instant lockQueue() {
        Instant since = past.now();
        return pass(30, () -> {
            past.add(200, "psql", SessionState.IDLE_IN_TRANSACTION, 99L, "UPDATE stock", "Client", "ClientRead",
                    since);
            for (int pid = 201; pid < 207; pid++) {
                past.active(pid, "api", 11, "Lock", "transactionid");
                past.waits(pid, pid == 201 ? 200 : pid - 1);
            }
        });
    }

    @Test
    void whoHoldsUpThePartIsNamedThoughItIsNoneOfIt() {
        Explanation explanation = past.explain(lockQueue(), 8, API);
        assertThat(explanation.narrowed()).isTrue();
        assertThat(explanation.averageBefore()).isEqualTo(1);
        assertThat(explanation.average()).isEqualTo(7);
        assertThat(explanation.lines().getFirst()).isInstanceOfSatisfying(Contribution.RootBlocker.class, line -> {
            assertThat(line.root().session().application()).isEqualTo("psql");
            assertThat(line.root().blocked()).isEqualTo(6);
        });
    }

    @Test
    void whatHappensToOthersIsNoLine() {
        Explanation explanation = past.explain(lockQueue(), 8, BATCH);
        assertThat(explanation.verdict()).isEqualTo(Explanation.Verdict.NOTHING_STANDS_OUT);
        assertThat(explanation.average()).isEqualTo(1);
    }

    @Test
    void countersOfTheWholeServerAreToldOfAPartThatChangedAndBelowWhatIsItsOwn() {
        past.temporaryBytes = 200_000_000;
        past.connections = 80;
        Instant from = pass(30, () -> {
            for (int pid = 301; pid < 305; pid++) {
                past.active(pid, "api", 13, null, null);
            }
        });
        List<Contribution> ofApi = past.explain(from, 16, API).lines();
        assertThat(ofApi.getFirst()).isInstanceOfSatisfying(Contribution.Statement.class,
                line -> assertThat(line.change().mark()).isEqualTo(TopChange.Mark.NEW));
        assertThat(ofApi).anyMatch(Contribution.TemporaryFiles.class::isInstance)
                .anyMatch(Contribution.Connections.class::isInstance);
        assertThat(past.explain(from, 16, BATCH).lines()).isEmpty();
        assertThat(past.explain(from, 16).lines().subList(0, 2)).noneMatch(Contribution.Statement.class::isInstance);
    }

    @Test
    void statementsThatTheServerDoesNotNumberAreToldApartByTheirTexts() {
        Instant since = past.now();
        Instant from = pass(30, () -> {
            for (int pid = 401; pid < 405; pid++) {
                past.add(pid, "api", SessionState.ACTIVE, null, "SELECT tags FROM post WHERE id = " + pid, "Lock",
                        "transactionid", since);
                past.waits(pid, 500);
            }
            past.add(406, "api", SessionState.ACTIVE, null, "DELETE FROM old", null, null, since);
            past.add(500, "psql", SessionState.IDLE_IN_TRANSACTION, null, "UPDATE post", "Client", "ClientRead",
                    since);
        });
        assertThat(past.explain(from, 16).lines().stream().filter(Contribution.Statement.class::isInstance)
                .map(line -> ((Contribution.Statement) line).change())).extracting(TopChange::during)
                .containsExactlyInAnyOrder(4.0, 1.0);
        TopEntry one = past.history
                .top(new LoadQuestion(past.server, LoadDimension.STATEMENT, past.since(from)), 10).entries().stream()
                .filter(each -> String.valueOf(each.text()).endsWith("402")).findFirst().orElseThrow();
        Explanation narrowed = past.explain(from, 16,
                LoadFilter.CLIENTS.with(LoadDimension.STATEMENT, one.value()));
        assertThat(narrowed.average()).isEqualTo(1);
        assertThat(narrowed.lines()).first().isInstanceOfSatisfying(Contribution.RootBlocker.class,
                line -> assertThat(line.root().blocked()).isEqualTo(1));
    }
}
