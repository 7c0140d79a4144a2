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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            // A password with a colon and a backslash, a backslash too many, one at the end.
            "*:*:*:*:a\\:b\\\\c                      | a:b\\c", "*:*:*:*:a\\bc | abc", "*:*:*:*:a\\ | a\\",
            // What follows a fifth colon.
            "*:*:*:*:secret:rest                     | secret",
            // Escapes in the fields.
            "db\\.example.org:5433:shop:watcher:x    | x",
            // A star that is part of a longer field, or escaped, is a star.
            "*.example.org:*:*:*:x                   | ''", "\\*:*:*:*:x | ''", "*:*:sh*:*:x | ''",
            // A prefix is no match, nor is a longer name.
            "db:*:*:*:x                              | ''", "db.example.org.uk:*:*:*:x | ''",
            // Blanks count, case counts.
            "'db.example.org :*:*:*:x'               | ''", "DB.example.org:*:*:*:x | ''",
            "' *:*:*:*:x'                            | ''", "'*:*:*:*: x '    | ' x '",
            // Too few fields, none at all, an empty password.
            "*:*:*:watcher                           | ''", "not a line at all | ''", "*:*:*:*: | ''", ":::: | ''"})
    void lineIsReadAsLibpqReadsIt(String line, String password) throws IOException, SecretException {
        assertThat(Optional.ofNullable(find(line)).orElse("")).isEqualTo(password);
        assertThat(Optional.ofNullable(find(line + "\r\n")).orElse("")).isEqualTo(password);
        assertThat(Optional.ofNullable(find("#\n\n" + line + "\n")).orElse("")).isEqualTo(password);
    }

    @Test
    void anEmptyPasswordEndsTheSearch() throws IOException, SecretException {
        assertThat(find("db.example.org:*:*:*:\n*:*:*:*:too late")).isNull();
    }

    @Test
    void aLineMayBeLong() throws IOException, SecretException {
        String token = "t".repeat(20_000);
        assertThat(find("x".repeat(70_000) + "\n*:*:*:*:" + token + "\n")).isEqualTo(token);
    }

    @Test
    void namesOfOtherScriptsAreCompared() throws IOException, SecretException {
        Path file = write("größe.example:*:*:*:пароль".getBytes(StandardCharsets.UTF_8), "rw-------");
        assertThat(new PasswordFile(file).find(new ServerAddress("größe.example", 1, "a", "b")).map(String::new))
                .contains("пароль");
    }

    @Test
    void noFileAndNoLineAreNoPassword() throws IOException, SecretException {
        assertThat(new PasswordFile(folder.resolve("missing")).find(SHOP)).isEmpty();
        assertThat(find("elsewhere:*:*:*:x")).isNull();
        assertThat(find("")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw--w----", "rwx--x---", "rw----r--", "rw-----w-", "rwx-----x"})
    void aFileThatOthersCanReadIsRefusedWithWhatToDo(String permissions) throws IOException {
        Path file = write("*:*:*:*:x".getBytes(StandardCharsets.UTF_8), permissions);
        assertThatThrownBy(() -> new PasswordFile(file).find(SHOP)).isInstanceOf(SecretException.class)
                .hasMessageContaining("chmod 600");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "rwx------"})
    void aFileOfItsOwnersAloneIsRead(String permissions) throws IOException, SecretException {
        Path file = write("*:*:*:*:x".getBytes(StandardCharsets.UTF_8), permissions);
        assertThat(new PasswordFile(file).find(SHOP)).isPresent();
    }

    @Test
    void aFolderIsRefused() {
        assertThatThrownBy(() -> new PasswordFile(folder).find(SHOP)).isInstanceOf(SecretException.class)
                .hasMessageContaining("not an ordinary file");
    }

    @Test
    void onlyALineThatIsUsedMustBeWrittenInUtf8() throws IOException, SecretException {
        byte[] latin = "elsewhere:*:*:*:Gr\u00fc\u00dfe\n*:*:*:*:right".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(new PasswordFile(write(latin, "rw-------")).find(SHOP).map(String::new)).contains("right");
        Path file = write("*:*:*:*:Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1), "rw-------");
        assertThatThrownBy(() -> new PasswordFile(file).find(SHOP)).isInstanceOf(SecretException.class)
                .hasMessageContaining("UTF-8");
    }

    private @Nullable String find(String content) throws IOException, SecretException {
        Optional<char[]> found = new PasswordFile(write(content.getBytes(StandardCharsets.UTF_8), "rw-------"))
                .find(SHOP);
        return found.map(String::new).orElse(null);
    }

    private Path write(byte[] content, String permissions) throws IOException {
        Path file = folder.resolve("pgpass");
        Files.deleteIfExists(file);
        Files.write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        return file;
    }
}
