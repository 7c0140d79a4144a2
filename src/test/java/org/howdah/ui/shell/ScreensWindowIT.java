package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.howdah.ui.Company;
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
    void paintsEveryPageAndDialogInAllItsStates(Theme theme) throws IOException {
        Screens screens = new Screens(new JavaFxThread());
        Path folder = PICTURES.resolve("1440x900");
        List<Path> files;
        try (Complaints complaints = new Complaints()) {
            files = screens.write(Company.sampled(), folder, theme, 1_440, 900);
            assertThat(complaints.all()).isEmpty();
        }
        assertThat(files).map(file -> String.valueOf(file.getFileName())).doesNotHaveDuplicates()
                .contains("servers-" + theme.word() + ".png", "sessions-detail-" + theme.word() + ".png",
                        "collector-lost-" + theme.word() + ".png", "keys-" + theme.word() + ".png");
        for (Path file : files) {
            Dimension size = size(file);
            assertThat(size.width).as("%s", file).isBetween(200, 1_440);
            assertThat(size.height).as("%s", file).isBetween(100, 900);
        }
    }

    /// The same sheets as `howdah screens --gallery` writes; a control that misses a style or throws is heard of.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void paintsEveryControlInAllItsStatesWithoutAComplaint(Theme theme) throws IOException {
        try (Complaints complaints = new Complaints()) {
            List<Path> files = new Screens(new JavaFxThread()).writeGallery(PICTURES.resolve("gallery"), theme);
            assertThat(files).map(file -> String.valueOf(file.getFileName())).hasSizeGreaterThan(10)
                    .contains("rows-" + theme.word() + ".png", "panels-" + theme.word() + ".png");
            for (Path file : files) {
                assertThat(size(file).width).as("%s", file).isBetween(300, 900);
            }
            assertThat(complaints.all()).isEmpty();
        }
    }

    /// From its head alone: to unpack hundreds of pictures takes long.
    private static Dimension size(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            reader.setInput(in);
            Dimension size = new Dimension(reader.getWidth(0), reader.getHeight(0));
            reader.dispose();
            return size;
        }
    }
}
