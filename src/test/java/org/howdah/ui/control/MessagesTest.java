package org.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Holds the words of the windows and the keys in code and FXML together.
class MessagesTest {
    private static final Pattern IN_CODE = Pattern.compile("Messages\\.(?:text|count)\\(\\s*\"([^\"]+)\"");
    private static final Pattern IN_FXML = Pattern.compile("\"%([^\"]+)\"");

    /// Attributes of FXML that carry words.
    private static final Pattern BARE_WORDS = Pattern.compile(
            "(?:text|promptText|accessibleText|title)=\"(?!%)[^\"]*\\p{L}");

    private static final Pattern COUNTS = Pattern.compile(
            "\\{\\d\\} (?:of \\{\\d\\} )?(?:[a-z]+ )?(?:sessions|servers|rows|samples|groups|errors|warnings|alerts|times|cores"
                    + "|threads|characters|connections|transactions|locks|seconds|minutes|hours|days|databases|queries|"
                    + "events|files|entries|lines|steps|keys|secrets|passwords|words|workers|standbys)\\b");
    /// Those that have a text of their own for one, or are of many always.
    private static final Set<String> NEVER_ONE = Set.of("servers.countInGroups", "servers.blocked", "servers.crowded",
            "alert.blocked", "alert.transactions", "collector.summary", "connection.summary.warnings",
            "connection.summary.errors", "connection.summary.more", "load.subtitle", "load.firstRows", "sql.position");

    @Test
    void everyKeyThatIsUsedHasAText() {
        Set<String> missing = used();
        missing.removeAll(Messages.BUNDLE.keySet());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> unused = new TreeSet<>(Messages.BUNDLE.keySet());
        unused.removeAll(used());
        assertThat(unused).isEmpty();
    }

    @Test
    void noLayoutHasWordsOfItsOwn() {
        forEach(Path.of("src/main/resources/org/howdah/ui"), ".fxml",
                text -> assertThat(BARE_WORDS.matcher(text).results().map(found -> found.group()).toList()).isEmpty());
    }

    @Test
    void textsAreNoHeadingsWithColons() {
        for (String key : Messages.BUNDLE.keySet()) {
            assertThat(Messages.text(key)).as(key).isNotBlank().doesNotEndWith(":");
        }
    }

    /// A number before a word of many needs another word for one, unless it never is one.
    @Test
    void textsThatCountHaveAWordForOne() {
        Set<String> uncounted = new TreeSet<>();
        for (String key : Messages.BUNDLE.keySet()) {
            String text = Messages.text(key);
            if (!text.contains(",choice,") && COUNTS.matcher(text).find() && !NEVER_ONE.contains(key)) {
                uncounted.add(key + "=" + text);
            }
        }
        assertThat(uncounted).isEmpty();
    }

    private static Set<String> used() {
        Set<String> keys = new TreeSet<>();
        forEach(Path.of("src/main/java/org/howdah/ui"), ".java",
                text -> IN_CODE.matcher(text).results().forEach(found -> keys.add(found.group(1))));
        forEach(Path.of("src/main/resources/org/howdah/ui"), ".fxml",
                text -> IN_FXML.matcher(text).results().forEach(found -> keys.add(found.group(1))));
        return keys;
    }

    private static void forEach(Path directory, String ending, java.util.function.Consumer<String> action) {
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(file -> file.toString().endsWith(ending)).forEach(file -> {
                try {
                    action.accept(Files.readString(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
