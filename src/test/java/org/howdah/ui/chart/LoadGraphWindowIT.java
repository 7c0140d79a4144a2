package org.howdah.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.session.WaitClass;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

class LoadGraphWindowIT {
    private static final LoadColumns SOME = new LoadColumns(List.of(Optional.of(
            new LoadSlice(Instant.EPOCH, 10, Map.of(WaitClass.CPU, 2.0)))));

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
    void everyPixelOfTheScreenHasOneOfTheImage(double density) {
        robot.interact(() -> {
            LoadGraph graph = new LoadGraph(new ChartPalette());
            assertThat(new Scene(graph).getRoot()).isSameAs(graph);
            graph.show(SOME, 4, false);
            graph.resize(120, 40);
            graph.setDensity(density);
            graph.layout();
            ImageView view = (ImageView) graph.getChildrenUnmodifiable().getFirst();

            assertThat(view.getImage().getWidth()).isEqualTo(Math.rint(120 * density));
            assertThat(view.getImage().getHeight()).isEqualTo(Math.rint(40 * density));
            assertThat(view.getFitWidth() * density).isEqualTo(view.getImage().getWidth());
            assertThat(view.getFitHeight() * density).isEqualTo(view.getImage().getHeight());
        });
    }
}
