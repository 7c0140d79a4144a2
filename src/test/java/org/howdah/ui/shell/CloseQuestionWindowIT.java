package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.howdah.settings.Preferences.Tray;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.shell.CloseQuestion.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What closing the window means is asked once, and each way out of the question means what it says.
class CloseQuestionWindowIT {
    private final List<Answer> answers = new ArrayList<>();
    private final KeptPreferences preferences = new KeptPreferences();
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(Shop.at(States.NOON), 1_000, 700);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @Test
    void keepingIsRememberedAndNotAskedAgain() {
        ask();
        press("closeKeep");
        assertThat(answers).containsExactly(Answer.TRAY);
        assertThat(preferences.get().keepSamplingInTray()).isEqualTo(Tray.YES);
        ask();
        assertThat(answers).containsExactly(Answer.TRAY, Answer.TRAY);
    }

    @Test
    void endingIsRememberedAndNotAskedAgain() {
        ask();
        press("closeEnd");
        ask();
        assertThat(answers).containsExactly(Answer.END, Answer.END);
        assertThat(preferences.get().keepSamplingInTray()).isEqualTo(Tray.NO);
    }

    @Test
    void goingBackDecidesNothing() {
        ask();
        press("closeStay");
        ask();
        window.robot.push(KeyCode.ESCAPE);
        window.settle();
        ask();
        window.robot.interact(() -> dialog().hide());
        assertThat(answers).containsExactly(Answer.STAY, Answer.STAY, Answer.STAY);
        assertThat(preferences.get().keepSamplingInTray()).isEqualTo(Tray.ASK);
    }

    private void ask() {
        window.robot.interact(() -> CloseQuestion.ask(window.stage(), preferences, answers::add));
        window.settle();
    }

    private void press(String id) {
        window.robot.interact(() -> ((Button) dialog().getScene().lookup("#" + id)).fire());
        window.settle();
    }

    private Stage dialog() {
        return (Stage) window.robot.listWindows().stream()
                .filter(each -> each != window.stage() && each.getScene() != null
                        && each.getScene().lookup("#closeStay") != null)
                .findFirst().orElseThrow();
    }
}
