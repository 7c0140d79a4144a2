package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import javax.imageio.ImageIO;
import org.howdah.ui.Company;
import org.howdah.ui.States;
import org.howdah.ui.fx.JavaFxThread;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/// Pictures of pages that are not shown, larger than the screen.
class ScreensWindowIT {
    private static final Path PICTURES = Path.of("target", "pictures");

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void paintsEveryPageInEverySizeAndTheme(Theme theme) throws IOException {
        Screens screens = new Screens(new JavaFxThread(), InstantSource.fixed(States.NOON.plusMillis(400)));
        for (int[] size : new int[][]{{1440, 900}, {1280, 800}, {1920, 1080}}) {
            List<Path> files = screens.write(
                    Company.now(), PICTURES.resolve(size[0] + "x" + size[1]), theme, size[0], size[1]);
            assertThat(files).hasSize(9);
            for (Path file : files) {
                BufferedImage image = ImageIO.read(file.toFile());
                assertThat(image.getWidth()).isEqualTo(size[0]);
                assertThat(image.getHeight()).isEqualTo(size[1]);
            }
        }
    }
}
