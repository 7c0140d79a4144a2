package org.howdah.settings.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.howdah.model.server.RegisteredServer;
import org.howdah.settings.ServerList;
import org.howdah.text.HostileTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are too large, made to hurt, or nothing that Howdah knows.
final class ImporterBoundsTest {
    private static final Path FILE = Path.of("/lists/some");

    private final Importer importer = new Importer("me", Path.of("/home/me/.pgpass"));

    @Test
    void tenThousandOfOneNameAreNamedInNoTime() throws Exception {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < Entries.MOST; i++) {
            list.append("10.0.").append(i / 250).append('.').append(i % 250).append(" same\n");
        }
        assertThat(read(list.toString()).servers()).last().extracting(RegisteredServer::name)
                .isEqualTo("same (10000)");
        assertThatThrownBy(() -> read(list + "10.1.1.1\n")).isInstanceOf(ImportException.class)
                .hasMessageContaining("line 10001").hasMessageContaining("more than 10000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                              | none of the lists
            <?xml version="1.0"?>           | none of the lists
            {"other": 1}                    | none of the lists
            [1, 2]                          | none of the lists
            {"Servers": {"1": {"Name": "a"  | line 1, column
            {"Servers": []}                 | "Servers" is no object
            """)
    void aFileOfNothingKnownIsASentence(String content, String part) {
        assertThatThrownBy(() -> read(content)).isInstanceOf(ImportException.class)
                .hasMessageStartingWith(FILE.toString()).hasMessageContaining(part).hasMessageEndingWith(".");
    }

    @Test
    void aFileThatIsTooLargeOrNotThereIsASentence() {
        assertThatThrownBy(() -> importer.preview(FILE, new byte[Importer.LARGEST + 1], null, ServerList.EMPTY))
                .isInstanceOf(ImportException.class).hasMessageContaining("16 MB");
        assertThatThrownBy(() -> Importer.content(Path.of("/no/such/file"))).isInstanceOf(ImportException.class)
                .hasMessageEndingWith(".");
        assertThatThrownBy(() -> Importer.content(Path.of("/"))).isInstanceOf(ImportException.class)
                .hasMessageContaining("is no file");
    }

    @Test
    void hostileNamesAreTakenOrNamedWrong() throws Exception {
        for (HostileTexts.HostileText hostile : HostileTexts.corpus()) {
            String name = hostile.text().replace("\n", " ").replace("\uD800", "").replace("\uDC00", "");
            byte[] content = ("db1.example.org " + name).getBytes(StandardCharsets.UTF_8);
            assertThat(importer.preview(FILE, content, ImportFormat.ADDRESSES, ServerList.EMPTY).lines())
                    .as(hostile.name()).hasSize(1);
        }
    }

    @Test
    void aLongLineIsLookedAtInNoTime() throws Exception {
        for (String hostile : List.of("[" + ":".repeat(90_000) + "!]", ":".repeat(2_000_000), "[".repeat(2_000_000),
                "a=".repeat(1_000_000), "[x]\n" + "a".repeat(2_000_000), "\n".repeat(2_000_000))) {
            assertThatCode(() -> read(hostile)).satisfiesAnyOf(none -> assertThat(none).isNull(),
                    thrown -> assertThat(thrown).isInstanceOf(ImportException.class));
        }
    }

    private ImportPreview read(String content) throws ImportException {
        return importer.preview(FILE, bytes(content), null, ServerList.EMPTY);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
