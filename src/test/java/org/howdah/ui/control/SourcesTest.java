package org.howdah.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Holds what the help of all pages says of a column of a view, and the Javadoc of the record that it is read into,
/// together: one truth in two places.
class SourcesTest {
    private static final Path MODEL = Path.of("src/main/java/org/howdah/model");
    private static final Map<String, String> RECORDS = Map.of("pg_stat_activity", "session/Session.java",
            "pg_stat_database", "instance/DatabaseActivity.java", "pg_stat_replication", "replication/WalSender.java",
            "pg_stat_checkpointer", "instance/Checkpointer.java");
    private static final Pattern COMPONENT = Pattern.compile("/// @param (\\w+) ((?:.|\\n///(?! @))*)");
    /// `pg_stat_activity.query and query_id`: the columns after the first stand without their view.
    private static final Pattern MENTION = Pattern
            .compile("(pg_stat_\\w+)\\.(\\w+(?:(?:, | and )(?!pg_)[a-z]+_[a-z_]+)*)");
    private static final Pattern SINCE = Pattern.compile("since (\\d+)");

    @Test
    void everyColumnThatIsNamedIsReadAndItsVersionIsThatOfItsJavadoc() {
        int mentions = 0;
        for (String key : Messages.BUNDLE.keySet()) {
            String words = Messages.text(key);
            Matcher mention = MENTION.matcher(words);
            while (key.matches("\\w+\\.(help|from)\\..*") && mention.find()) {
                String record = RECORDS.get(mention.group(1));
                for (String column : mention.group(2).split(", | and ", -1)) {
                    mentions += record == null ? 0 : 1;
                    if (record != null) {
                        agrees(key, words, column, javadoc(record));
                    }
                }
            }
        }
        assertThat(mentions).isGreaterThan(50);
    }

    private static void agrees(String key, String words, String column, Map<String, String> components) {
        String component = camel(column);
        assertThat(components).as(key).containsKey(component);
        Matcher since = SINCE.matcher(String.valueOf(components.get(component)));
        if (since.find()) {
            assertThat(words).as(key).contains("since " + since.group(1));
        }
    }

    private static Map<String, String> javadoc(String record) {
        Map<String, String> components = new LinkedHashMap<>();
        try {
            Matcher found = COMPONENT.matcher(Files.readString(MODEL.resolve(record)));
            while (found.find()) {
                components.put(found.group(1), found.group(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return components;
    }

    private static String camel(String column) {
        return Pattern.compile("_(\\w)").matcher(column).replaceAll(each -> each.group(1).toUpperCase(
                java.util.Locale.ROOT));
    }
}
