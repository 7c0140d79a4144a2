package org.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.BoundingBox;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class BesideOrOverWindowIT {
    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void paneLiesOverThePageWhereThereIsNoRoomBesideIt() {
        new FxRobot().interact(() -> {
            Region page = new Region();
            page.setMinWidth(400);
            Region pane = new Region();
            pane.setMinWidth(300);
            pane.setPrefWidth(300);
            BesideOrOver both = new BesideOrOver();
            both.getChildren().addAll(page, pane);
            assertThat(new Scene(both).getRoot()).isSameAs(both);
            assertThat(both.minWidth(-1)).as("no reason to scroll").isEqualTo(400);

            layOut(both, 700);
            assertThat(page.getBoundsInParent()).isEqualTo(new BoundingBox(0, 0, 400, 500));
            assertThat(pane.getBoundsInParent()).isEqualTo(new BoundingBox(400, 0, 300, 500));

            layOut(both, 690);
            assertThat(page.getBoundsInParent()).isEqualTo(new BoundingBox(0, 0, 690, 500));
            assertThat(pane.getBoundsInParent()).isEqualTo(new BoundingBox(390, 0, 300, 500));

            pane.setManaged(false);
            layOut(both, 700);
            assertThat(page.getWidth()).isEqualTo(700);
        });
    }

    private static void layOut(Region region, double width) {
        region.resize(width, 500);
        region.layout();
    }
}
