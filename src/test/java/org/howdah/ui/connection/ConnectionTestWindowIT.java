package org.howdah.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.howdah.demo.PostgresProcess;
import org.howdah.fixture.TestServers;
import org.howdah.model.server.CheckStep.Kind;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.Environment;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.RegisteredServer;
import org.howdah.model.server.SignIn;
import org.howdah.postgres.check.ServerChecks;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.Faults;
import org.howdah.text.HostileTexts;
import org.howdah.text.HostileTexts.HostileText;
import org.howdah.ui.fx.JavaFxThread;
import org.junit.jupiter.api.Test;

/// The test of a connection in its dialog: steps as they end, what helps where something is missing, and how it is copied.
final class ConnectionTestWindowIT {
    @Test
    void stepsAppearAsTheyEndAndTheTestCanBeStopped() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.EDIT, Servers.SHOP);
            dialog.fire("testButton");
            assertThat(dialog.tester.tested).containsExactly(Servers.SHOP);
            assertThat(dialog.node("testButton", Button.class).getText()).isEqualTo("Stop");
            dialog.robot.interact(() -> dialog.tester.watcher().step(Checks.done(Kind.RESOLVE, 3, "10.20.1.31")));
            dialog.settle();
            assertThat(DialogFixture.texts(dialog.node("step-resolve", Node.class))).contains("Resolve", "10.20.1.31");
            dialog.fire("testButton");
            assertThat(dialog.tester.cancelled).isPositive();
            assertThat(dialog.summary()).isEqualTo("The test was stopped.");
            ConnectionTester.Watcher late = dialog.tester.watcher();
            dialog.robot.interact(() -> late.step(Checks.done(Kind.TCP, 3, "too late")));
            dialog.settle();
            assertThat(dialog.stage().getScene().getRoot().lookup("#step-tcp")).isNull();
        }
    }

    @Test
    void whatIsMissingComesWithWhatHelpsToCopy() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.EDIT, Servers.SHOP);
            dialog.test(Checks.LACKING);
            assertThat(dialog.summary()).startsWith("1 error, 1 warning.");
            Node step = dialog.node("step-statements", Node.class);
            assertThat(step.getAccessibleText()).contains("pg_stat_statements, failed");
            dialog.robot.interact(() -> ((Button) step.lookup(".link")).fire());
            dialog.robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                    .isEqualTo("CREATE EXTENSION pg_stat_statements;"));
        }
    }

    @Test
    void allStepsAreCopiedWithTheirFindingsAndWhatHelps() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.EDIT, Servers.SHOP);
            dialog.test(Checks.LACKING);
            Node pane = Objects.requireNonNull(dialog.stage().getScene().getRoot().lookup(".test-pane .scroll-pane"));
            dialog.robot.interact(pane::requestFocus);
            dialog.robot.push(KeyCode.SHORTCUT, KeyCode.C);
            dialog.robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString().lines())
                    .hasSize(Checks.LACKING.steps().size() + 1)
                    .startsWith("Step\tOutcome\tMilliseconds\tFound\tWhat it costs\tWhat helps",
                            "Resolve\tgood\t3.0\t10.20.1.31\t\t")
                    .contains("pg_stat_statements\tfailed\t\tnot created in this database\t"
                            + "statements are known only while they run\tCREATE EXTENSION pg_stat_statements;"));
        }
    }

    @Test
    void everyRefusalIsShownWhole() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.EDIT, Servers.SHOP);
            for (FaultKind kind : FaultKind.values()) {
                String sentence = Faults.of(kind, null, Servers.SHOP.target(), "").sentence();
                dialog.test(Checks.failing(Kind.SIGN_IN, kind, sentence));
                assertThat(DialogFixture.texts(dialog.node("step-sign_in", Node.class)).stream()
                        .map(text -> text.replace("\n", ""))).contains(sentence);
                assertThat(dialog.summary()).contains("cannot be watched like this yet");
                assertThat(dialog.node("saveButton", Button.class).isDisabled()).isFalse();
            }
            assertThat(dialog.complaints()).isEmpty();
        }
    }

    @Test
    void noTextOfAServerHurtsTheList() throws Exception {
        List<HostileText> texts = HostileTexts.corpus();
        assertThat(texts).hasSizeGreaterThan(100);
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.EDIT, Servers.SHOP);
            dialog.robot.interact(() -> texts.forEach(hostile -> {
                dialog.node("testButton", Button.class).fire();
                dialog.tester.watcher().ended(Checks.failing(Kind.ROLE, FaultKind.FAILED, hostile.text()));
                dialog.layout();
            }));
            dialog.settle();
            assertThat(dialog.complaints()).isEmpty();
            assertThat(dialog.tester.tested).hasSize(texts.size());
        }
    }

    @Test
    void aRealServerIsTestedInTheBackground() throws Exception {
        PostgresProcess postgres = TestServers.shared(TestServers.NEWEST);
        ConnectionTarget target = TestServers.target(postgres, TestServers.PLAIN);
        RegisteredServer server = new RegisteredServer(Servers.SHOP.id(), "real",
                new ConnectionTarget(target.address(), target.tlsMode(), null, null, new SignIn.Nothing(), ""), null,
                List.of(), Environment.NONE, Servers.SHOP.accessMode(), null, Servers.SHOP.interval(), false);
        ConnectionTester real = new BackgroundTester(new ServerChecks(
                new Connector(TestServers.secrets(), "howdah/test"), System::nanoTime, Thread::new), _ -> {
                    throw new AssertionError("no password is entered");
                }, Thread::new,
                new JavaFxThread());
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.EDIT, server, real);
            dialog.fire("testButton");
            dialog.robot.await(() -> dialog.summary().contains("saved"));
            dialog.settle();
            dialog.picture("real");
            assertThat(Arrays.stream(Kind.values()).filter(kind -> dialog.stage().getScene().getRoot()
                    .lookup("#step-" + kind.name().toLowerCase(java.util.Locale.ROOT)) == null)).isEmpty();
            assertThat(DialogFixture.texts(dialog.node("step-other_sessions", Node.class))).contains("masked");
        }
    }
}
