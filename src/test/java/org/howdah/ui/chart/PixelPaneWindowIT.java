package org.howdah.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import org.howdah.model.fleet.LoadSlice;
import org.howdah.model.session.WaitClass;
import org.howdah.model.session.WaitTrail;
import org.howdah.ui.ScreenRobot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

class PixelPaneWindowIT {
    private static final LoadColumns SOME = new LoadColumns(List.of(Optional.of(
            new LoadSlice(Instant.EPOCH, 10, Map.of(WaitClass.CPU, 2.0)))));

    private final ScreenRobot robot = new ScreenRobot();

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2, 3})
    void everyPixelOfTheScreenHasOneOfTheImage(double density) {
        robot.interact(() -> charts().forEach(chart -> {
            assertThat(new Scene(chart).getRoot()).isSameAs(chart);
            chart.resize(120, 40);
            chart.setDensity(density);
            chart.layout();

            double right = 0;
            for (ImageView view : views(chart)) {
                assertThat(view.getLayoutX() * density).isCloseTo(right, within(1e-9));
                assertThat(view.getImage().getHeight()).isEqualTo(Math.rint(40 * density));
                assertThat(view.getFitWidth() * density).isEqualTo(view.getImage().getWidth());
                assertThat(view.getFitHeight() * density).isEqualTo(view.getImage().getHeight());
                right += view.getImage().getWidth();
            }
            assertThat(right).isEqualTo(Math.rint(120 * density));
        }));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4})
    void chartWithoutRoomHasNoImage(double side) {
        robot.interact(() -> charts().forEach(chart -> {
            chart.resize(side, 40);
            chart.layout();
            chart.repaint();

            assertThat(chart.getChildrenUnmodifiable()).isEmpty();
        }));
    }

    private static Stream<PixelPane> charts() {
        LoadGraph graph = new LoadGraph(new ChartPalette());
        graph.show(SOME, 4, false);
        WaitStrip strip = new WaitStrip(new ChartPalette());
        strip.show(new WaitTrail(Instant.EPOCH, "t" + WaitTrail.mark(WaitClass.CPU)));
        return Stream.of(graph, strip);
    }

    private static List<ImageView> views(PixelPane chart) {
        return chart.getChildrenUnmodifiable().stream().map(ImageView.class::cast).toList();
    }
}
