package org.howdah.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class DisplayTest {
    private static final Map<String, String> X11 = Map.of("DISPLAY", ":0");

    @Test
    void aMachineWithoutADisplaySaysSo() {
        assertThat(new Display("Linux", Map.of(), _ -> true, () -> true).obstacleToWindows())
                .hasValueSatisfying(obstacle -> assertThat(obstacle).contains("no display"));
        assertThat(new Display("Linux", Map.of("DISPLAY", ""), _ -> true, () -> true).obstacleToWindows()).isPresent();
    }

    @Test
    void anyDisplayWillDo() {
        assertThat(new Display("Linux", X11, _ -> true, () -> true).obstacleToWindows()).isEmpty();
        assertThat(new Display("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), _ -> true, () -> true)
                .obstacleToWindows()).isEmpty();
        assertThat(new Display("Mac OS X", Map.of(), _ -> false, () -> false).obstacleToWindows()).isEmpty();
    }

    @Test
    void whatIsMissingIsNamedWithItsPackage() {
        assertThat(new Display("Linux", X11, file -> !file.startsWith("libgtk"), () -> true).obstacleToWindows())
                .hasValue("GTK 3 is missing (libgtk-3.so.0, on Debian the package libgtk-3-0)");
        assertThat(new Display("Linux", X11, file -> !file.startsWith("libpangoft2"), () -> true).obstacleToWindows())
                .hasValueSatisfying(obstacle -> assertThat(obstacle).startsWith("Pango is missing"));
        assertThat(new Display("Linux", X11, _ -> true, () -> false).obstacleToPictures())
                .hasValueSatisfying(obstacle -> assertThat(obstacle).startsWith("no font is installed"));
    }
}
