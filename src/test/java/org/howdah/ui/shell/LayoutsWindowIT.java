package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.howdah.model.fleet.FleetState;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.junit.jupiter.api.Test;

/// Every layout file loads with its controller, and everything that has a name in one can be found in the window.
class LayoutsWindowIT {
    private static final Path LAYOUTS = Path.of("src/main/resources/org/howdah/ui");
    private static final Pattern ID = Pattern.compile("fx:id=\"([^\"]+)\"");

    @Test
    void everyNamedNodeOfEveryLayoutIsInTheWindow() throws Exception {
        TreeSet<String> ids = new TreeSet<>();
        for (Path file : layouts()) {
            ID.matcher(Files.readString(file)).results().forEach(found -> ids.add(found.group(1)));
        }
        try (WindowFixture window = new WindowFixture(Shop.at(States.NOON), 1_000, 800)) {
            for (PageId page : PageId.inNavigation()) {
                window.robot.interact(() -> window.shell().go(page));
                window.settle();
                ids.removeIf(id -> window.stage().getScene().lookup("#" + id) != null);
            }
            assertThat(window.complaints()).isEmpty();
        }
        try (WindowFixture window = new WindowFixture(
                new FakeFleet(new FleetState(States.NOON, List.of())), 1_000, 800)) {
            ids.removeIf(id -> window.stage().getScene().lookup("#" + id) != null);
        }
        assertThat(ids).isEmpty();
    }

    private static List<Path> layouts() throws IOException {
        try (Stream<Path> files = Files.walk(LAYOUTS)) {
            List<Path> layouts = files.filter(file -> file.toString().endsWith(".fxml"))
                    // A dialog has a window of its own, and a replay its bar only while it plays.
                    .filter(file -> !file.toString().contains("connection") && !file.toString().contains("vault")
                            && !file.toString().contains("replay"))
                    .toList();
            assertThat(layouts).isNotEmpty();
            return layouts;
        }
    }
}
