package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.howdah.ui.Company;
import org.howdah.ui.FakeFleet;
import org.howdah.ui.KeptPreferences;
import org.howdah.ui.control.picture.Picture;
import org.howdah.ui.fx.JavaFxThread;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From the smallest letters to the largest, in a small window and in a large one, everything on every page and dialog can
/// be read: nothing lies over another, is cut without saying the whole elsewhere, or lies where it cannot be scrolled to.
class FontScaleWindowIT {
    private static final int PASSES = 3;

    private static WindowFixture window;

    @BeforeAll
    static void open() throws Exception {
        FakeFleet fleet = new FakeFleet(Company.sampled().fleet());
        fleet.answer(org.howdah.ui.Shop::inspect);
        window = new WindowFixture(fleet, new KeptPreferences(), 1_000, 800);
    }

    @AfterAll
    static void close() throws Exception {
        assertThat(window.complaints()).isEmpty();
        window.close();
    }

    @Test
    void whatCannotBeReadIsSeen() {
        List<String> faults = new ArrayList<>();
        window.onScreenThread(() -> {
            Label cut = new Label("much too long for its room");
            cut.resizeRelocate(0, 40, 50, 20);
            Label over = new Label("over");
            over.resizeRelocate(2, 2, 60, 20);
            Label under = new Label("under");
            under.resizeRelocate(0, 0, 60, 20);
            Label outside = new Label("outside");
            outside.resizeRelocate(380, 0, 60, 20);
            TableView<String> low = new TableView<>();
            low.setFixedCellSize(24);
            low.resizeRelocate(0, 100, 200, 30);
            StackPane narrow = new StackPane(new Text("wider than its pane"));
            narrow.resizeRelocate(0, 200, 20, 20);
            Pane free = new Pane(cut, under, over, outside, low, narrow);
            free.getChildren().forEach(child -> child.setManaged(true));
            Scene scene = new Scene(free, 400, 300);
            free.applyCss();
            free.getChildren().forEach(child -> {
                if (child instanceof Parent parent) {
                    parent.layout();
                }
            });
            faults.addAll(Legible.faults(scene));
        });
        assertThat(faults).anyMatch(fault -> fault.startsWith("cuts Label"))
                .anyMatch(fault -> fault.contains("written over"))
                .anyMatch(fault -> fault.startsWith("outside: Label"))
                .anyMatch(fault -> fault.startsWith("no room for rows"))
                .anyMatch(fault -> fault.startsWith("beyond StackPane"));
    }

    @ParameterizedTest
    @CsvSource({"80, 1280, 800", "100, 1280, 800", "140, 1280, 800", "200, 1280, 800", "200, 1920, 1080"})
    void everyPageCanBeReadWhenLettersChange(int percent, double width, double height) {
        List<String> wrong = new ArrayList<>();
        // The headless platform paints on 1000 × 1000 pixels and fails beyond them: the window stays small, and what is in it
        // is laid out for another one.
        Parent root = window.stage().getScene().getRoot();
        window.robot.interact(() -> root.resize(width, height));
        window.robot.interact(() -> window.shell().preferences().change(now -> now.withFontScale(percent)));
        for (PageId page : PageId.inNavigation()) {
            window.robot.interact(() -> window.shell().go(page));
            window.settle();
            window.settle();
            window.onScreenThread(() -> Legible.faults(root.getScene())
                    .forEach(fault -> wrong.add(page + ": " + fault)));
            assertThat(root.getLayoutBounds().getWidth()).as("the window's own size").isEqualTo(width);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyStateAndDialogCanBeReadInTheLargestLetters() {
        List<String> wrong = new ArrayList<>();
        for (Picture picture : AllPictures.of(Company.sampled())) {
            Picture large = picture.with(now -> picture.preferences().apply(now).withFontScale(200));
            AtomicReference<PaintedWindow> opened = new AtomicReference<>();
            window.robot.interact(() -> {
                opened.set(new PaintedWindow(large, Theme.LIGHT, 1_280, 800, new JavaFxThread()));
                large.prepare().accept(opened.get());
            });
            // What was asked is answered in between.
            window.robot.settle();
            window.onScreenThread(() -> {
                try (PaintedWindow painted = opened.get()) {
                    Scene scene = painted.seen();
                    boolean isDialog = scene.getWindow() != null;
                    look(picture.name(), scene, wrong);
                    if (!isDialog) {
                        scene.getRoot().resize(1_920, 1_080);
                        look(picture.name() + " in a large window", scene, wrong);
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static void look(String where, Scene scene, List<String> wrong) {
        for (int pass = 0; pass < PASSES; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        Legible.faults(scene).forEach(fault -> wrong.add(where + ": " + fault));
    }
}
