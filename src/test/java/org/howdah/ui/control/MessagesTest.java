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
