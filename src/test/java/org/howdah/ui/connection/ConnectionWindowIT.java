package org.howdah.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.howdah.model.server.CheckStep.Kind;
import org.howdah.model.server.Environment;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.SignIn;
import org.howdah.postgres.connect.Faults;
import org.howdah.text.HostileTexts;
import org.howdah.text.HostileTexts.HostileText;
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
            dialog.test(Checks.GOOD);
            dialog.picture("good");
            dialog.test(Checks.LACKING);
            dialog.picture("lacking");
            dialog.test(Checks.failing(Kind.TLS, FaultKind.CERTIFICATE_NOT_TRUSTED,
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
            assertThat(dialog.summary()).isEqualTo("Give the server a name.");
            dialog.enter("name", "shop");
            assertThat(dialog.summary()).isEqualTo("Enter the name or the address of the host.");
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
            assertThat(dialog.summary()).isEqualTo("Another Howdah has changed the list.");
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
            assertThat(dialog.summary()).contains("Another server has this name");
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
            List<Node> inputs = DialogFixture.all(dialog.stage().getScene().getRoot())
                    .filter(node -> node instanceof TextInputControl || node instanceof ButtonBase
                            || node instanceof ComboBox<?>)
                    .filter(ConnectionWindowIT::isShown).toList();
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

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return !(node.getStyleClass().contains("increment-button") || node.getStyleClass().contains("arrow-button"));
    }
}
