package org.howdah.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.model.server.AccessMode;
import org.howdah.model.server.CheckStep;
import org.howdah.model.server.CheckStep.Kind;
import org.howdah.model.server.CheckStep.Verdict;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.ServerCheck;
import org.howdah.model.server.TlsMode;
import org.howdah.postgres.check.ServerChecks;
import org.howdah.postgres.connect.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A test of a server as somebody watches it who may lose interest.
final class ServerChecksIT {
    private final ServerChecks checks = new ServerChecks(
            new Connector(TestServers.secrets(), "howdah/test"), System::nanoTime, Thread::new);

    @ParameterizedTest
    @ValueSource(strings = {"9.6", "14", "18"})
    void stepsAreToldInTheirOrderAndAreThoseOfTheEnd(String version) throws Exception {
        PostgresProcess server = TestServers.shared(version);
        List<CheckStep> told = new ArrayList<>();
        ServerCheck check = checks.run(TestServers.target(server, TestServers.BOSS), AccessMode.OPERATE, told::add);
        assertThat(told).isEqualTo(check.steps());
        assertThat(told).extracting(CheckStep::kind).containsExactly(Kind.values());
        assertThat(told.getLast().verdict()).isEqualTo(Verdict.DONE);
    }

    @Test
    void whatARoleMayNotDoComesWithTheSqlThatLetsItOnlyWhereItIsWanted() throws Exception {
        ConnectionTarget target = TestServers.target(TestServers.shared("18"), TestServers.PLAIN);
        CheckStep wanted = last(checks.run(target, AccessMode.OPERATE, _ -> {}));
        assertThat(wanted.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(wanted.remedy()).isEqualTo("GRANT pg_signal_backend TO \"plain\";");
        assertThat(last(checks.run(target, AccessMode.OBSERVE, _ -> {})).verdict()).isEqualTo(Verdict.NOT_TRIED);
    }

    @Test
    void whoeverIsInterruptedStops() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            List<Kind> told = new CopyOnWriteArrayList<>();
            AtomicBoolean interrupted = new AtomicBoolean();
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    checks.run(new ConnectionTarget(new ServerAddress("127.0.0.1", silent.getLocalPort(), "a", "b"),
                            TlsMode.DISABLE, null), AccessMode.OBSERVE, step -> told.add(step.kind()));
                } catch (InterruptedException _) {
                    interrupted.set(true);
                }
            });
            Awaitility.await().until(() -> told.contains(Kind.TCP));
            // The look at its encryption takes three seconds, the attempt to sign in six more.
            Awaitility.await().pollDelay(java.time.Duration.ofSeconds(4)).until(() -> true);
            thread.interrupt();
            assertThat(thread.join(java.time.Duration.ofSeconds(2))).isTrue();
            assertThat(interrupted).isTrue();
            assertThat(told).doesNotContain(Kind.SIGN_IN);
        }
    }

    private static CheckStep last(ServerCheck check) {
        return check.steps().getLast();
    }
}
