package org.howdah.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.awaitility.Awaitility;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The connection dialog, on a screen that is none.
final class ConnectionWindowIT {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void paintsItselfInBothThemes(boolean dark) throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.dark = dark;
            dialog.open(Purpose.ADD, Servers.BLANK);
            dialog.picture("empty");
            dialog.robot.interact(() -> dialog.node("hostInput", TextInputControl.class).requestFocus());
            dialog.robot.interact(() -> dialog.node("portInput", TextInputControl.class).requestFocus());
            dialog.picture("problems");
            dialog.closeAll();
            dialog.open(Purpose.EDIT, Servers.SHOP);
            dialog.picture("filled");
            test(dialog, Checks.GOOD);
            dialog.picture("good");
            test(dialog, Checks.LACKING);
            dialog.picture("lacking");
            test(dialog, Checks.failing(Kind.TLS, FaultKind.CERTIFICATE_NOT_TRUSTED,
                    Faults.of(FaultKind.CERTIFICATE_NOT_TRUSTED, null, Servers.SHOP.target(), "").sentence()));
            dialog.picture("failed");
            dialog.enter("name", "another");
            dialog.fire("cancelButton");
            dialog.picture("unsaved");
            dialog.closeAll();
            dialog.fontSize = 19.5;
            dialog.open(Purpose.EDIT, Servers.signingIn(new SignIn.PasswordCommand(List.of("pass", "show", "shop"))));
            dialog.picture("large");
            dialog.closeAll();
            dialog.fontSize = 10.4;
            dialog.open(Purpose.EDIT, Servers.SHOP);
            dialog.picture("small");
            for (SignInWay way : SignInWay.values()) {
                dialog.fire("signIn-" + way.name().toLowerCase(java.util.Locale.ROOT));
            }
            assertThat(dialog.complaints()).isEmpty();
        }
    }

    @Test
    void saveHandsOverWhatWasEntered() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.ADD, Servers.BLANK);
            assertThat(dialog.node("saveButton", Button.class).isDisabled()).isTrue();
            assertThat(summary(dialog)).isEqualTo("Give the server a name.");
            dialog.enter("name", "shop");
            assertThat(summary(dialog)).isEqualTo("Enter the name or the address of the host.");
            dialog.enter("host", "db.example");
            dialog.fire("environment-staging");
            assertThat(dialog.node("saveButton", Button.class).isDisabled()).isFalse();
            dialog.robot.push(KeyCode.ENTER);
            dialog.settle();
            assertThat(dialog.isOpen()).isFalse();
            assertThat(dialog.kept).singleElement().satisfies(server -> {
                assertThat(server.name()).isEqualTo("shop");
                assertThat(server.target().address().host()).isEqualTo("db.example");
                assertThat(server.environment()).isEqualTo(Environment.STAGING);
            });
        }
    }

    @Test
    void whatCannotBeKeptIsSaidAndTheDialogStays() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.refusal = Optional.of("Another Howdah has changed the list.");
            dialog.open(Purpose.EDIT, Servers.SHOP);
            dialog.fire("saveButton");
            assertThat(dialog.isOpen()).isTrue();
            assertThat(summary(dialog)).isEqualTo("Another Howdah has changed the list.");
            dialog.refusal = Optional.empty();
            dialog.fire("saveButton");
            assertThat(dialog.isOpen()).isFalse();
            assertThat(dialog.kept).containsExactly(Servers.SHOP, Servers.SHOP);
        }
    }

    @Test
    void aNameThatIsTakenIsRefused() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.DUPLICATE, Servers.SHOP);
            dialog.enter("name", "taken");
            assertThat(dialog.node("saveButton", Button.class).isDisabled()).isTrue();
            assertThat(summary(dialog)).contains("Another server has this name");
            dialog.robot.push(KeyCode.ENTER);
            assertThat(dialog.kept).isEmpty();
        }
    }

    @Test
    void leavingWithoutChangesAsksNothing() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.EDIT, Servers.SHOP);
            dialog.robot.push(KeyCode.ESCAPE);
            dialog.settle();
            assertThat(dialog.isOpen()).isFalse();
            assertThat(dialog.kept).isEmpty();
        }
    }

    @Test
    void leavingWithChangesAsksOnce() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.EDIT, Servers.SHOP);
            dialog.enter("name", "another");
            dialog.robot.push(KeyCode.ESCAPE);
            dialog.settle();
            assertThat(dialog.node("question", Node.class).isVisible()).isTrue();
            dialog.robot.push(KeyCode.ENTER);
            dialog.settle();
            assertThat(dialog.node("question", Node.class).isVisible()).isFalse();
            assertThat(dialog.isOpen()).isTrue();
            assertThat(dialog.node("nameInput", TextInputControl.class).getText()).isEqualTo("another");
            dialog.robot.push(KeyCode.ESCAPE);
            dialog.settle();
            dialog.robot.push(KeyCode.ESCAPE);
            dialog.settle();
            assertThat(dialog.isOpen()).isTrue();
            dialog.robot.push(KeyCode.ESCAPE);
            dialog.settle();
            dialog.fire("discard");
            assertThat(dialog.isOpen()).isFalse();
            assertThat(dialog.kept).isEmpty();
        }
    }

    @Test
    void stepsAppearAsTheyEndAndTheTestCanBeStopped() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.EDIT, Servers.SHOP);
            dialog.fire("testButton");
            assertThat(dialog.tester.tested).containsExactly(Servers.SHOP);
            assertThat(dialog.node("testButton", Button.class).getText()).isEqualTo("Stop");
            dialog.robot.interact(() -> dialog.tester.watcher().step(Checks.done(Kind.RESOLVE, 3, "10.20.1.31")));
            dialog.settle();
            assertThat(texts(dialog.node("step-resolve", Node.class))).contains("Resolve", "10.20.1.31");
            dialog.fire("testButton");
            assertThat(dialog.tester.cancelled).isPositive();
            assertThat(summary(dialog)).isEqualTo("The test was stopped.");
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
            test(dialog, Checks.LACKING);
            assertThat(summary(dialog)).startsWith("1 error, 1 warning.");
            Node step = dialog.node("step-statements", Node.class);
            assertThat(step.getAccessibleText()).contains("pg_stat_statements, failed");
            dialog.robot.interact(() -> ((Button) step.lookup(".link")).fire());
            dialog.robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                    .isEqualTo("CREATE EXTENSION pg_stat_statements;"));
        }
    }

    @Test
    void everyRefusalIsShownWhole() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.EDIT, Servers.SHOP);
            for (FaultKind kind : FaultKind.values()) {
                String sentence = Faults.of(kind, null, Servers.SHOP.target(), "").sentence();
                test(dialog, Checks.failing(Kind.SIGN_IN, kind, sentence));
                assertThat(texts(dialog.node("step-sign_in", Node.class)).stream()
                        .map(text -> text.replace("\n", ""))).contains(sentence);
                assertThat(summary(dialog)).contains("cannot be watched like this yet");
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

    /// What somebody pastes by mistake. Each of them costs the caret of a text field several layouts.
    @Test
    void noNameHurtsTheFields() throws Exception {
        List<HostileText> texts = HostileTexts.corpus();
        int every = texts.size() / 100;
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.EDIT, Servers.SHOP);
            dialog.robot.interact(() -> {
                TextInputControl name = dialog.node("nameInput", TextInputControl.class);
                for (int i = 0; i < texts.size(); i += every) {
                    name.setText(texts.get(i).text());
                    dialog.layout();
                    assertThat(name.getLength()).isLessThanOrEqualTo(400);
                }
            });
            dialog.settle();
            assertThat(dialog.complaints()).isEmpty();
        }
    }

    @Test
    void everyInputHasANameAndCanBeReachedByKeyboard() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.open(Purpose.EDIT, Servers.signingIn(new SignIn.PasswordFile(null)));
            List<Node> inputs = all(dialog.stage().getScene().getRoot())
                    .filter(node -> node instanceof TextInputControl || node instanceof ButtonBase
                            || node instanceof ComboBox<?>)
                    .filter(DialogFixtureNodes::isShown).toList();
            assertThat(inputs).hasSizeGreaterThan(25).allSatisfy(node -> assertThat(
                    node.getAccessibleText() == null && node instanceof ButtonBase button
                            ? button.getText()
                            : node.getAccessibleText())
                    .as("%s", node).isNotBlank());
            assertThat(inputs.stream().filter(node -> !(node instanceof ToggleButton)))
                    .allSatisfy(node -> assertThat(node.isFocusTraversable()).as("%s", node).isTrue());
            dialog.robot.interact(() -> dialog.node("environment-production", ToggleButton.class).requestFocus());
            dialog.robot.push(KeyCode.RIGHT);
            dialog.settle();
            assertThat(dialog.node("environment-staging", ToggleButton.class).isSelected()).isTrue();
            dialog.robot.interact(() -> dialog.node("environment-staging", ToggleButton.class).fire());
            assertThat(dialog.node("environment-staging", ToggleButton.class).isSelected()).isTrue();
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
            Awaitility.await().atMost(20, TimeUnit.SECONDS).until(() -> {
                dialog.settle();
                return summary(dialog).contains("saved");
            });
            dialog.picture("real");
            assertThat(Arrays.stream(Kind.values()).filter(kind -> dialog.stage().getScene().getRoot()
                    .lookup("#step-" + kind.name().toLowerCase(java.util.Locale.ROOT)) == null)).isEmpty();
            assertThat(texts(dialog.node("step-other_sessions", Node.class))).contains("masked");
        }
    }

    private static void test(DialogFixture dialog, org.howdah.model.server.ServerCheck check) {
        dialog.fire("testButton");
        dialog.robot.interact(() -> dialog.tester.watcher().ended(check));
        dialog.settle();
    }

    private static String summary(DialogFixture dialog) {
        return dialog.node("summary", Label.class).getText();
    }

    private static List<String> texts(Node node) {
        return all(node).filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList();
    }

    private static Stream<Node> all(Node node) {
        return Stream.concat(Stream.of(node), node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(ConnectionWindowIT::all)
                : Stream.empty());
    }

    /// Looks at nodes.
    private static final class DialogFixtureNodes {
        static boolean isShown(Node node) {
            for (Node at = node; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return !(node.getStyleClass().contains("increment-button")
                    || node.getStyleClass().contains("arrow-button"));
        }
    }
}
