package org.howdah.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.howdah.model.server.ServerAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PasswordFileTest {
    private static final ServerAddress SHOP = new ServerAddress("db.example.org", 5433, "shop", "watcher");

    @TempDir
    private Path folder;

    @Test
    void theFirstLineThatMatchesCounts() throws IOException, SecretException {
        assertThat(find("""
                # db.example.org:5433:shop:watcher:a comment
                db.example.org:5432:shop:watcher:another port
                *:5433:shop:other:another user
                db.example.org:*:*:watcher:right
                *:*:*:*:too late
                """)).isEqualTo("right");
    }

    @Test
    void aBackslashTakesTheMeaningOfColonAndBackslash() throws IOException, SecretException {
        assertThat(find("db.example.org:5433:shop:watcher:a\\:b\\\\c")).isEqualTo("a:b\\c");
    }

    @Test
    void whatFollowsAFifthColonIsIgnoredAsByLibpq() throws IOException, SecretException {
        assertThat(find("*:*:*:*:secret:rest")).isEqualTo("secret");
    }

    @Test
    void noFileAndNoLineAreNoPassword() throws IOException, SecretException {
        assertThat(new PasswordFile(folder.resolve("missing")).find(SHOP)).isEmpty();
        assertThat(find("elsewhere:*:*:*:x")).isNull();
        assertThat(find("not a line at all")).isNull();
    }

    @Test
    void aFileThatOthersCanReadIsRefusedWithWhatToDo() throws IOException, SecretException {
        Path file = write("*:*:*:*:x".getBytes(StandardCharsets.UTF_8), "rw-r-----");
        assertThatThrownBy(() -> new PasswordFile(file).find(SHOP)).isInstanceOf(SecretException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void aFileInAnotherEncodingIsRefusedWithWhatToDo() throws IOException, SecretException {
        Path file = write("*:*:*:*:Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1), "rw-------");
        assertThatThrownBy(() -> new PasswordFile(file).find(SHOP)).isInstanceOf(SecretException.class)
                .hasMessageContaining("UTF-8");
    }

    private @Nullable String find(String content) throws IOException, SecretException {
        Optional<char[]> found = new PasswordFile(write(content.getBytes(StandardCharsets.UTF_8), "rw-------"))
                .find(SHOP);
        return found.map(String::new).orElse(null);
    }

    private Path write(byte[] content, String permissions) throws IOException, SecretException {
        Path file = folder.resolve("pgpass");
        Files.deleteIfExists(file);
        Files.write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file;
    }
}
