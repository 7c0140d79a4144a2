package org.howdah.ui.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import org.howdah.credentials.PasswordPrompt.Question;
import org.howdah.text.HostileTexts;
import org.howdah.ui.fx.JavaFxThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The dialogs for a password and for the removal of a server, each with both ways out.
final class SmallDialogsWindowIT {
    private final List<Optional<char[]>> answers = new ArrayList<>();
    private final AtomicBoolean capsLock = new AtomicBoolean();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void paintThemselvesInBothThemes(boolean dark) throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.dark = dark;
            capsLock.set(true);
            ask(dialog, new Question(Servers.SHOP.target(), true, null));
            dialog.robot.interact(() -> dialog.node("passwordInput", PasswordField.class).setText("secret"));
            dialog.picture("password");
            dialog.closeAll();
            dialog.robot.interact(() -> RemoveDialog.show(null, Servers.SHOP, dialog::dress, () -> {}));
            dialog.picture("remove");
            assertThat(dialog.complaints()).isEmpty();
        }
    }

    @Test
    void passwordGoesToWhoAskedAndStaysNowhere() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            ask(dialog, new Question(Servers.SHOP.target(), false, null));
            assertThat(texts(dialog)).contains("Password for howdah_mon", "db-l01.shop.example:5432/loyalty")
                    .noneMatch(text -> text.contains("group"));
            assertThat(dialog.node("passwordEnter", Button.class).isDisabled()).isTrue();
            PasswordField field = dialog.node("passwordInput", PasswordField.class);
            dialog.robot.interact(() -> field.setText("öffne dich"));
            dialog.robot.push(KeyCode.ENTER);
            dialog.settle();
            assertThat(dialog.isOpen()).isFalse();
            assertThat(answers).singleElement().satisfies(
                    answer -> assertThat(answer.map(String::new)).contains("öffne dich"));
            assertThat(field.getText()).isEmpty();
        }
    }

    @Test
    void whoeverLeavesGivesNoPassword() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            ask(dialog, new Question(Servers.SHOP.target(), false, null));
            dialog.robot.interact(() -> dialog.node("passwordInput", PasswordField.class).setText("half"));
            dialog.robot.push(KeyCode.ESCAPE);
            dialog.settle();
            ask(dialog, new Question(Servers.SHOP.target(), false, null));
            dialog.fire("passwordCancel");
            ask(dialog, new Question(Servers.SHOP.target(), false, null));
            dialog.closeAll();
            assertThat(answers).hasSize(3).allSatisfy(answer -> assertThat(answer).isEmpty());
        }
    }

    @Test
    void dialogSaysWhoseSecretItIs() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            ask(dialog, new Question(Servers.SHOP.target(), true, null));
            assertThat(texts(dialog))
                    .anyMatch(text -> text.replace("\n", "").contains("servers of the group loyalty"));
            dialog.closeAll();
            ask(dialog, new Question(Servers.SHOP.target(), false, Path.of("/home/me/key.p12")));
            assertThat(texts(dialog)).contains("Passphrase for a key", "/home/me/key.p12");
        }
    }

    @Test
    void capsLockIsSaidWhileItIsOn() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            ask(dialog, new Question(Servers.SHOP.target(), false, null));
            assertThat(dialog.node("capsLock", Node.class).isVisible()).isFalse();
            capsLock.set(true);
            dialog.robot.push(KeyCode.A);
            dialog.settle();
            assertThat(dialog.node("capsLock", Node.class).isVisible()).isTrue();
        }
    }

    @Test
    void serversThatAskTogetherAreAnsweredOneAfterTheOther() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            WindowPrompt prompt = new WindowPrompt(new JavaFxThread(), () -> null, dialog::dress);
            List<FutureTask<Optional<char[]>>> lanes = new ArrayList<>();
            for (int lane = 0; lane < 2; lane++) {
                FutureTask<Optional<char[]>> task = new FutureTask<>(
                        () -> prompt.ask(new Question(Servers.SHOP.target(), false, null)));
                lanes.add(task);
                Thread.ofVirtual().start(task);
            }
            for (int answered = 0; answered < 2; answered++) {
                dialog.robot.await(dialog::isOpen);
                assertThat(dialog.stages()).hasSize(1);
                dialog.robot.interact(() -> dialog.node("passwordInput", PasswordField.class).setText("x"));
                PasswordField field = dialog.node("passwordInput", PasswordField.class);
                dialog.fire("passwordEnter");
                dialog.robot.await(() -> field.getScene() == null || !field.getScene().getWindow().isShowing());
            }
            for (FutureTask<Optional<char[]>> lane : lanes) {
                assertThat(lane.get().map(String::new)).contains("x");
            }
        }
    }

    @Test
    void removalNeedsTheOtherButton() throws Exception {
        AtomicInteger removed = new AtomicInteger();
        try (DialogFixture dialog = new DialogFixture()) {
            for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.ESCAPE)) {
                dialog.robot.interact(
                        () -> RemoveDialog.show(null, Servers.SHOP, dialog::dress, removed::incrementAndGet));
                dialog.settle();
                assertThat(texts(dialog)).contains("Remove loyalty-prod-01?");
                dialog.robot.push(key);
                dialog.settle();
                assertThat(dialog.isOpen()).isFalse();
            }
            assertThat(removed).hasValue(0);
            dialog.robot.interact(
                    () -> RemoveDialog.show(null, Servers.SHOP, dialog::dress, removed::incrementAndGet));
            dialog.settle();
            dialog.fire("removeConfirm");
            assertThat(dialog.isOpen()).isFalse();
            assertThat(removed).hasValue(1);
        }
    }

    @Test
    void noNameHurtsThem() throws Exception {
        try (DialogFixture dialog = new DialogFixture()) {
            dialog.robot.interact(() -> HostileTexts.corpus().forEach(hostile -> {
                RemoveDialog.show(null, Servers.named(hostile.text()), dialog::dress, () -> {});
                dialog.layout();
                dialog.stage().hide();
            }));
            dialog.settle();
            assertThat(dialog.complaints()).isEmpty();
        }
    }

    private void ask(DialogFixture dialog, Question question) {
        dialog.robot.interact(
                () -> PasswordDialog.show(null, question, dialog::dress, capsLock::get, answers::add));
        dialog.settle();
    }

    private static List<String> texts(DialogFixture dialog) {
        List<String> texts = new ArrayList<>();
        collect(dialog.stage().getScene().getRoot(), texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (node instanceof Label label) {
            texts.add(label.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }
}
