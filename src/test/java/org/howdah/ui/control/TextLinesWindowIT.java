package org.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.howdah.text.HostileTexts;
import org.howdah.text.SafeText;
import org.howdah.ui.ScreenRobot;
import org.howdah.ui.control.Lines.Part;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class TextLinesWindowIT {
    private static final String LONG = "a text that is certainly longer than the room that it is given here";
    private final ScreenRobot robot = new ScreenRobot();

    @BeforeAll
    static void startJavaFx() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whatFitsIsNotCut() {
        robot.interact(() -> {
            TextLines lines = shown(Lines.of("short"), 200, false);
            assertThat(lines.cutText()).isNull();
            assertThat(texts(lines)).containsExactly("short");
        });
    }

    @Test
    void whatDoesNotFitEndsInDotsAndIsWholeAgainWhereThereIsRoom() {
        robot.interact(() -> {
            TextLines lines = shown(Lines.of(LONG), 120, false);
            assertThat(lines.cutText()).isEqualTo(LONG);
            assertThat(texts(lines)).singleElement().satisfies(text -> {
                assertThat(text).endsWith("…");
                assertThat(LONG).startsWith(text.substring(0, text.length() - 1));
            });
            place(lines, 2_000);
            assertThat(lines.cutText()).isNull();
            assertThat(texts(lines)).containsExactly(LONG);
        });
    }

    @Test
    void anotherFontIsMeasuredAnew() {
        robot.interact(() -> {
            TextLines lines = shown(Lines.of(LONG), 420, false);
            Text text = (Text) lines.getChildrenUnmodifiable().getFirst();
            text.setFont(Font.font(40));
            assertThat(lines.cutText()).isEqualTo(LONG);
            text.setFont(Font.font(4));
            assertThat(lines.cutText()).isNull();
        });
    }

    @Test
    void numbersEndAtTheRightEdge() {
        robot.interact(() -> {
            TextLines lines = shown(Lines.of("42"), 100, true);
            Text text = (Text) lines.getChildrenUnmodifiable().getFirst();
            assertThat(text.getX() + text.getLayoutBounds().getWidth()).isBetween(98.0, 101.0);
        });
    }

    @Test
    void secondLineStandsBelowTheFirst() {
        robot.interact(() -> {
            TextLines lines = shown(Lines.of("first", "", "second"), 100, false);
            List<Text> texts = lines.getChildrenUnmodifiable().stream().map(Text.class::cast).toList();
            assertThat(texts.get(1).getY()).isGreaterThan(texts.get(0).getY() + 10);
        });
    }

    @Test
    void textsThatAreNoLongerShownLeave() {
        robot.interact(() -> {
            TextLines lines = shown(new Lines(List.of(List.of(new Part("a", ""), new Part("b", "")))), 100, false);
            lines.show(Lines.of("c"));
            assertThat(texts(lines)).containsExactly("c");
            lines.show(Lines.NOTHING);
            assertThat(texts(lines)).isEmpty();
            assertThat(lines.ownWidth()).isZero();
        });
    }

    @Test
    void noTextHurts() {
        robot.interact(() -> {
            TextLines lines = shown(Lines.NOTHING, 90, false);
            for (HostileTexts.HostileText text : HostileTexts.corpus()) {
                lines.show(Lines.of(SafeText.line(text.text(), 160), Styles.STRONG, SafeText.line(text.text(), 40)));
                assertThat(lines.ownWidth()).as("%s", text).isNotNegative();
            }
        });
    }

    private static TextLines shown(Lines content, double width, boolean atTheRight) {
        TextLines lines = new TextLines(atTheRight);
        lines.show(content);
        Scene scene = new Scene(lines);
        assertThat(scene.getRoot()).isSameAs(lines);
        place(lines, width);
        return lines;
    }

    private static void place(TextLines lines, double width) {
        lines.resize(width, 42);
        lines.applyCss();
        lines.layout();
    }

    private static List<String> texts(TextLines lines) {
        return lines.getChildrenUnmodifiable().stream().map(Text.class::cast).filter(Text::isVisible).map(Text::getText)
                .toList();
    }
}
