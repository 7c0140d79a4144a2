package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.howdah.replay.Reference;
import org.howdah.ui.replay.Scrubber;
import org.junit.jupiter.api.Test;

/// The bar by which a window goes through its past: handle, keys, times that are typed, and references.
class ReplayBarWindowIT extends ReplayWindow {
    /// Its bar is in the window only while it plays: no other test finds what has a name in it.
    @Test
    void everyNamedNodeOfItsLayoutIsInTheWindow() throws Exception {
        replay(THEN);
        assertThat(Pattern.compile("id=\"([^\"]+)\"")
                .matcher(Files.readString(Path.of("src/main/resources/org/howdah/ui/replay/Replay.fxml"))).results()
                .map(found -> found.group(1)).distinct().toList()).hasSizeGreaterThan(15)
                .allSatisfy(id -> assertThat(window.stage().getScene().lookup("#" + id)).as(id).isNotNull());
    }

    @Test
    void keysStepJumpAndPlay() {
        replay(THEN);
        push(KeyCode.ALT, KeyCode.RIGHT);
        awaitClock("09:14:33");
        push(KeyCode.ALT, KeyCode.LEFT);
        push(KeyCode.ALT, KeyCode.LEFT);
        awaitClock("09:14:31");
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        awaitClock("09:15:02");
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        awaitClock("09:16:12");
        push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.LEFT);
        awaitClock("09:15:02");
        window.robot.clickOn("#replaySpeeds-sixty");
        push(KeyCode.CONTROL, KeyCode.SPACE);
        window.robot.await(() -> window.text("replayClock").compareTo("09:16:30") > 0);
        push(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(window.node("replayPlay", Button.class).getAccessibleText()).isEqualTo("Play");
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.SPACE);
        window.robot.await(() -> window.text("replayClock").compareTo("09:15:30") < 0);
    }

    @Test
    void theHandleIsDrawnThroughTheLoad() {
        replay(THEN);
        Scrubber scrubber = window.node("scrubber", Scrubber.class);
        window.robot.await(() -> !window.robot.lookup(".scrubber-flag").queryAll().isEmpty());
        window.robot.clickOn("#scrubber");
        // The middle of 09:00 to 09:15.
        window.robot.await(() -> window.text("replayClock").startsWith("09:07:3"));
        assertThat(window.presentPids()).containsExactlyInAnyOrder(STAYS, PASSED);
        window.robot.push(KeyCode.RIGHT);
        window.robot.push(KeyCode.PAGE_DOWN);
        window.robot.await(() -> window.text("replayClock").startsWith("09:22:3"));
        assertThat(scrubber.getAccessibleText()).startsWith("Replay at 2026-03-01 09:22:3");
    }

    @Test
    void aReferenceOpensExactlyThere() {
        replay(THEN);
        window.robot
                .interact(() -> Objects.requireNonNull(window.shell().page())
                        .look(java.util.Map.of("filter", "pid:200", "mode", "active")));
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        List<String> copied = new ArrayList<>();
        window.robot.interact(() -> copied.add(Clipboard.getSystemClipboard().getString()));
        assertThat(copied.getFirst()).startsWith("howdah:replay?server=shop&at=2026-03-01T09:14:32Z&page=sessions")
                .contains("filter=pid:200").contains("mode=active");
        toLive();
        window.robot.interact(() -> Objects.requireNonNull(window.shell().page()).look(java.util.Map.of()));
        assertThat(Reference.parse(copied.getFirst())).isInstanceOfSatisfying(Reference.Result.Understood.class,
                read -> window.robot.interact(() -> window.shell().past().open(read.reference())));
        awaitClock("09:14:32");
        window.robot.await(() -> window.presentPids().equals(List.of(PASSED)));
    }

    @Test
    void aTimeIsTypedAsPeopleSayIt() {
        push(KeyCode.CONTROL, KeyCode.G);
        TextField field = window.robot.lookup(window.robot.window("Go to time").getScene().getRoot(), "#goToTime")
                .queryAs(TextField.class);
        window.robot.interact(() -> field.setText("soon"));
        assertThat(understood(field)).startsWith("That is no past time");
        window.robot.interact(() -> field.setText("9:14:32"));
        assertThat(understood(field)).isEqualTo("2026-03-01 09:14:32 UTC");
        window.robot.push(KeyCode.ENTER);
        awaitClock("09:14:32");
    }

    private String understood(TextField field) {
        return ((Label) field.getScene().lookup("#goToUnderstood")).getText();
    }
}
