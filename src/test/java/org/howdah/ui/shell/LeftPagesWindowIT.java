package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.stage.Stage;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.Page;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// A page of one server is thrown away when it is left, with everything that it listens to.
class LeftPagesWindowIT {
    @Test
    void pagesThatWereLeftAreForgotten() throws Exception {
        try (WindowFixture window = new WindowFixture(Shop.at(States.NOON), 1_280, 800)) {
            // The robot remembers every event of the last stage it knows, and with each the node and its page.
            FxToolkit.registerStage(Stage::new);
            List<WeakReference<Page>> left = new ArrayList<>();
            for (PageId page : PageId.inNavigation().stream().filter(PageId::isOfOneServer).toList()) {
                window.onScreenThread(() -> {
                    window.shell().go(page);
                    window.layout();
                });
                window.source.publish(Shop.at(States.NOON.plusSeconds(left.size() + 1)));
                window.settle();
                left.add(new WeakReference<>(window.shell().page()));
            }
            window.onScreenThread(() -> window.shell().go(PageId.ALERTS));
            window.settle();
            window.robot.awaitAsserted(() -> {
                System.gc();
                assertThat(left).allSatisfy(page -> assertThat(page.get()).isNull());
            });
        }
    }
}
