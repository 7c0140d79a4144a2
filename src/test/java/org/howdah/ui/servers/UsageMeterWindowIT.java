package org.howdah.ui.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;
import org.howdah.ui.control.Lines;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class UsageMeterWindowIT {
    private static final Lines WHOLE = Lines.of("17 / 3 / 74 of 200", "");
    private static final Lines BRIEF = Lines.of("17 / 3 / 74", "");

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whatHasNoRoomIsBriefFromTheFirstLayoutOn() {
        new FxRobot().interact(() -> {
            UsageMeter meter = new UsageMeter();
            assertThat(new Scene(meter).getRoot()).isSameAs(meter);
            meter.show(WHOLE, BRIEF, 0.37, false);
            meter.resize(90, 40);
            meter.layout();
            assertThat(texts(meter)).isEqualTo("17 / 3 / 74");
            assertThat(meter.cutText()).isEqualTo("17 / 3 / 74 of 200");
            meter.resize(200, 40);
            meter.layout();
            assertThat(texts(meter)).isEqualTo("17 / 3 / 74 of 200");
            assertThat(meter.cutText()).isNull();
        });
    }

    private static String texts(UsageMeter meter) {
        List<Node> nodes = List.copyOf(meter.lookupAll(".text"));
        return nodes.stream().filter(Node::isVisible).map(node -> ((Text) node).getText())
                .collect(Collectors.joining());
    }
}
