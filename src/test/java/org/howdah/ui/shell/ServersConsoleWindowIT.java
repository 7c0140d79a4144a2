package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.howdah.settings.Preferences;
import org.junit.jupiter.api.Test;

/// The console around a list of servers: from page to page, by mouse and by keys.
class ServersConsoleWindowIT extends ServersWindow {
    @Test
    void theNextServerIsOneKeyAway() {
        window.robot.push(KeyCode.CONTROL, KeyCode.TAB);
        window.settle();
        assertThat(window.text("serverName")).isEqualTo("payments-prod-01");
        window.robot.push(KeyCode.CONTROL, KeyCode.TAB);
        window.settle();
        assertThat(window.text("serverName")).isEqualTo("shop-prod-01");
        window.robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
        window.settle();
        assertThat(window.text("serverName")).isEqualTo("payments-prod-01");
    }

    @Test
    void everyPageOpensFromTheNavigation() {
        for (String page : List.of("alerts", "collector", "preferences", "servers")) {
            window.robot.clickOn("#nav-" + page);
            window.settle();
            assertThat(window.node(page + "Page", Node.class).isVisible()).isTrue();
            assertThat(window.node("nav-" + page, ToggleButton.class).isSelected()).isTrue();
        }
        window.robot.clickOn("#navCollapse");
        window.settle();
        assertThat(window.node("nav", Navigation.class).isCollapsed()).isTrue();
    }

    @Test
    void thePaletteFindsServersPagesAndLooks() {
        window.robot.push(KeyCode.CONTROL, KeyCode.K);
        window.robot.write("dwh");
        window.settle();
        assertThat(window.node("paletteList", ListView.class).getItems().isEmpty()).isFalse();
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(window.text("serverName")).isEqualTo("dwh-01");
        window.robot.push(KeyCode.CONTROL, KeyCode.K);
        window.robot.write("dark");
        window.settle();
        window.robot.push(KeyCode.ENTER);
        window.settle();
        assertThat(preferences.get().theme()).isEqualTo(Preferences.Theme.DARK);
        window.robot.push(KeyCode.CONTROL, KeyCode.K);
        window.robot.push(KeyCode.ESCAPE);
        assertThat(window.node("palette", Node.class).isVisible()).isFalse();
    }

    @Test
    void preferencesHoldAtOnce() {
        window.robot.clickOn("#nav-preferences");
        window.robot.interact(() -> window.node("scaleSlider", javafx.scene.control.Slider.class).setValue(150));
        window.settle();
        assertThat(preferences.get().fontScale()).isEqualTo(150);
        assertThat(window.stage().getScene().getRoot().getStyleClass()).contains("scale-150");
        window.robot.clickOn("#nav-servers");
        window.settle();
        assertThat(servers.table().getFixedCellSize()).isEqualTo(63);
        assertThat(servers.table().scale()).isEqualTo(1.5);
    }

    @Test
    void everyControlHasAName() {
        for (String page : List.of("servers", "alerts", "collector", "preferences")) {
            window.robot.clickOn("#nav-" + page);
            window.settle();
            window.stage().getScene().getRoot().lookupAll("*").stream()
                    .filter(node -> node.isFocusTraversable() && node.isVisible())
                    .forEach(node -> assertThat(nameOf(node)).as("%s on %s", node, page).isNotBlank());
        }
    }

    private static String nameOf(Node node) {
        String words = node instanceof Labeled labeled ? labeled.getText() : null;
        String prompt = node instanceof TextInputControl input ? input.getPromptText() : null;
        return Objects.requireNonNullElse(node.getAccessibleText(), "") + Objects.requireNonNullElse(words, "")
                + Objects.requireNonNullElse(prompt, "");
    }
}
