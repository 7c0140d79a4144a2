package org.howdah.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.TlsMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServerUriTest {
    private final ServerUri uris = new ServerUri("me");

    @Test
    void everyPartIsRead() throws Exception {
        assertThat(
                uris.parse("postgresql://w%40tch@db.example.org:5433/my%20shop?sslmode=verify-ca&sslrootcert=/r.pem"))
                .isEqualTo(new ConnectionTarget(
                        new ServerAddress("db.example.org", 5433, "my shop", "w@tch"), TlsMode.VERIFY_CA,
                        Path.of("/r.pem")));
    }

    @Test
    void whatIsLeftOutIsAsForLibpqButSafer() throws Exception {
        assertThat(uris.parse("postgres://db.example.org")).isEqualTo(new ConnectionTarget(
                new ServerAddress("db.example.org", 5432, "me", "me"), TlsMode.VERIFY_FULL, null));
        assertThat(uris.parse("postgresql:///shop").address()).isEqualTo(
                new ServerAddress("localhost", 5432, "shop", "me"));
        assertThat(uris.parse("postgresql://127.0.0.1/x").tlsMode()).isEqualTo(TlsMode.PREFER);
    }

    @Test
    void addressesOfVersionSixStandInBrackets() throws Exception {
        assertThat(uris.parse("postgresql://u@[::1]:5434/x").address()).isEqualTo(
                new ServerAddress("::1", 5434, "x", "u"));
        assertThat(uris.parse("postgresql://u@[fd00::7]/x").address().label()).isEqualTo("[fd00::7]:5432/x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://u:canary@h/x", "postgresql://h/x?password=canary",
            "postgresql://h/x?loggerFile=canary", "postgresql://h:canary/x", "postgresql://h:0/x",
            "postgresql://h:65536/x", "postgresql://h1,h2/canary", "postgresql://h/%zz",
            "postgresql://h/x?sslmode=canary", "postgresql://%2Fvar%2Frun/x", "postgresql://[::1/x",
            "postgresql://h/x?sslrootcert=%00canary"})
    void whatCannotBeUsedIsRefusedWithoutRepeatingIt(String uri) {
        assertThatThrownBy(() -> uris.parse(uri)).isInstanceOfSatisfying(AddressException.class,
                failure -> assertThat(failure.sentence()).endsWith(".").doesNotContain("canary"));
    }

    @Test
    void aShortAddressNeedsNoScheme() throws Exception {
        assertThat(uris.parseAny("db.example.org:5433/shop").address())
                .isEqualTo(new ServerAddress("db.example.org", 5433, "shop", "me"));
        assertThat(uris.parseAny("w@[fd00::7]").address()).isEqualTo(new ServerAddress("fd00::7", 5432, "w", "w"));
        assertThatThrownBy(() -> uris.parseAny("mysql://h/x")).isInstanceOf(AddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql://w%40tch@db.example.org:5433/my%20shop?sslmode=verify-ca&sslrootcert=/r.pem",
            "postgresql://a%2Bb@[fd00::7]:5432/x%2Fy?sslmode=require"})
    void whatIsWrittenIsReadAgain(String uri) throws Exception {
        assertThat(ServerUri.format(uris.parse(uri))).isEqualTo(uri.replace("=/r.pem", "=%2Fr.pem"));
        assertThat(uris.parse(ServerUri.format(uris.parse(uri)))).isEqualTo(uris.parse(uri));
    }
}
