package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.paint.Color;
import org.howdah.model.session.Session;
import org.howdah.ui.Shop;
import org.howdah.ui.States;
import org.howdah.ui.control.Styles;
import org.junit.jupiter.api.Test;

/// No text of a table is ever black, which none of the two themes knows: that would be unreadable in the dark one.
class InkWindowIT extends SessionsWindow {
    @Test
    void sessionsThatComeBackBeforeTheyAreGoneHaveTheirInkAgain() {
        List<Session> all = Shop.at(time).rows(Session.PROBE);
        for (int second = 1; second <= 4; second++) {
            Instant next = time.plusSeconds(second);
            List<Session> some = new ArrayList<>(all);
            int shift = second;
            some.removeIf(session -> (session.pid() + shift) % 2 == 0);
            window.publish(States.withSessions(States.up("shop-prod-01"), next, some));
            assertThat(black()).as("second %s", second).isEmpty();
        }
    }

    @Test
    void rowsThatWereOldHaveTheirInkAgain() {
        window.onScreenThread(() -> {
            window.table().pseudoClassStateChanged(Styles.STALE, true);
            window.layout();
            window.table().pseudoClassStateChanged(Styles.STALE, false);
            window.layout();
        });
        assertThat(black()).isEmpty();
    }

    private static List<String> black() {
        List<String> black = new ArrayList<>();
        window.onScreenThread(() -> window.table().lookupAll(".table-row-cell").stream()
                .filter(row -> row.isVisible()).forEach(row -> row.lookupAll(".table-cell").forEach(node -> {
                    if (node instanceof Labeled cell && cell.isVisible() && Color.BLACK.equals(cell.getTextFill())) {
                        black.add(cell.getStyleClass() + " " + row.getPseudoClassStates());
                    }
                })));
        return black;
    }
}
