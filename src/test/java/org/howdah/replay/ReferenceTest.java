package org.howdah.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.history.LoadFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// References go to a colleague and come back as they were, and a wrong one says what is wrong.
class ReferenceTest {
    private static final Instant AT = Instant.parse("2026-03-01T03:12:07.004Z");

    @Test
    void readsWhatItWrote() {
        Reference reference = new Reference("shop & söhne=1 %", AT, "sessions",
                Map.of("filter", "db:shop -state:idle >5s /a+b&c=d/", "mode", "waiting"),
                LoadFilter.CLIENTS.with(LoadDimension.WAIT_CLASS, "Lock").with(LoadDimension.USER, "")
                        .withBackground(true));
        assertThat(Reference.parse(reference.text())).isEqualTo(new Reference.Result.Understood(reference));
    }

    @Test
    void isReadable() {
        assertThat(new Reference("shop-prod-01", AT, "sessions", Map.of("filter", "db:shop"), LoadFilter.CLIENTS)
                .text()).isEqualTo("howdah:replay?server=shop-prod-01&at=2026-03-01T03:12:07.004Z&page=sessions"
                        + "&filter=db:shop");
    }

    @Test
    void takesATimeOfAnyZone() {
        assertThat(Reference.parse(" howdah:replay?server=a&at=2026-03-01T05:12:07.004+02:00 "))
                .isEqualTo(new Reference.Result.Understood(new Reference("a", AT, "", Map.of(), LoadFilter.CLIENTS)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"shop|This is no reference: one begins with howdah:replay?server=",
            "howdah:replay?at=2026-03-01T03:12:07Z|names no server", "howdah:replay?server=a|names no time",
            "howdah:replay?server=a&at=tomorrow|has no time in \u201cat=tomorrow\u201d",
            "howdah:replay?server=a&at=2026-03-01T03:12:07Z&=1|damaged at \u201c=1\u201d",
            "howdah:replay?server=a&at=2026-03-01T03:12:07Z&where=colour:red|narrows the load by"})
    void saysInOneSentenceWhatIsWrong(String text, String sentence) {
        assertThat(Reference.parse(text)).isInstanceOfSatisfying(Reference.Result.Mistaken.class,
                mistaken -> assertThat(mistaken.sentence()).contains(sentence).endsWith("."));
    }

    @Test
    void aTornEscapeIsTakenAsItStands() {
        assertThat(Reference.parse("howdah:replay?server=100%&at=2026-03-01T03:12:07.004Z"))
                .isEqualTo(new Reference.Result.Understood(new Reference("100%", AT, "", Map.of(),
                        LoadFilter.CLIENTS)));
    }
}
