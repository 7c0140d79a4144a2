package org.howdah.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The site's page of pictures: all are there, none is there for nothing, and together they stay small.
class LookTest {
    private static final long MOST_BYTES = 12L << 20;
    private static final Pattern IMAGE = Pattern.compile("\\(images/look/([^)]+)\\)");

    @Test
    void itsPicturesAreThereAndNoOthers() throws IOException {
        List<String> named = IMAGE.matcher(Files.readString(LookPictures.PAGE)).results()
                .map(found -> found.group(1)).toList();
        try (Stream<Path> files = Files.list(LookPictures.IMAGES)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(named).isNotEmpty();
        }
    }

    @Test
    void itsPicturesStaySmall() throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(LookPictures.IMAGES)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }
}
