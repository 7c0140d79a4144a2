package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.howdah.ui.SessionBuilder.session;

import java.util.ArrayList;
import java.util.List;
import org.howdah.model.session.Session;
import org.howdah.text.HostileTexts;
import org.howdah.text.HostileTexts.HostileText;
import org.howdah.text.TableText.Format;
import org.howdah.ui.States;
import org.howdah.ui.control.FilterBar;
import org.junit.jupiter.api.Test;

/// Whatever the users of a server call themselves and send, the window stands.
class HostileTextsWindowIT {
    private static final int ROWS = 24;
    /// Each text is taken as a filter; to lay the page out after each would take as long as everything else.
    private static final int FILTERS_LAID_OUT = 4;

    @Test
    void noTextOfASessionHurtsTheTableOrTheDetailPane() throws Exception {
        List<HostileText> texts = HostileTexts.corpus();
        try (WindowFixture window = new WindowFixture(States.up("hostile"), 1_000, 800)) {
            for (int from = 0; from < texts.size(); from += ROWS) {
                List<HostileText> some = texts.subList(from, Math.min(from + ROWS, texts.size()));
                window.publish(States.withSessions(States.up(some.getFirst().text()), States.NOON, sessions(some)));
                assertThat(window.complaints()).as("%s", some).isEmpty();
                window.onScreenThread(() -> {
                    for (int row = 0; row < some.size(); row++) {
                        window.table().getSelectionModel().clearAndSelect(row);
                        window.layout();
                    }
                });
                assertThat(window.complaints()).as("details of %s", some).isEmpty();
                window.onScreenThread(() -> {
                    for (Format format : Format.values()) {
                        assertThat(window.table().copies().all(format)).isNotEmpty();
                    }
                    FilterBar filter = window.node("filterBar", FilterBar.class);
                    for (int row = 0; row < some.size(); row++) {
                        filter.setText(some.get(row).text());
                        if (row % FILTERS_LAID_OUT == 0) {
                            window.layout();
                        }
                    }
                    filter.setText("");
                });
                assertThat(window.complaints()).as("filter and copies of %s", some).isEmpty();
            }
        }
    }

    private static List<Session> sessions(List<HostileText> texts) {
        List<Session> sessions = new ArrayList<>();
        for (HostileText hostile : texts) {
            String text = hostile.text();
            sessions.add(session(1_000 + sessions.size(), States.NOON).in(text).of(text, text, text).type(text)
                    .waits(text, text).text(text).build());
        }
        return sessions;
    }
}
