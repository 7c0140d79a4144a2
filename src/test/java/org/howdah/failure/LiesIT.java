package org.howdah.failure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.howdah.fixture.Attempts;
import org.howdah.fixture.CommandLine;
import org.howdah.fixture.FakeServer;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.TlsMode;
import org.howdah.postgres.connect.Connector;
import org.howdah.postgres.connect.SecretSource;
import org.howdah.postgres.query.PostgresReaders;
import org.junit.jupiter.api.Test;

/// Servers that lie in PostgreSQL's protocol, or speak another.
final class LiesIT {
    private static final SecretSource PASSWORD = _ -> Optional.of(CommandLine.CANARY.toCharArray());
    private static final Duration BOUND = Duration.ofSeconds(18);

    @Test
    void aWebServerIsNoPostgres() throws IOException {
        assertKindInEveryMode(client -> {
            client.read(8);
            client.raw("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
            client.hangUp();
        }, FaultKind.NOT_POSTGRESQL);
    }

    @Test
    void aSecureShellIsNoPostgres() throws IOException {
        assertKindInEveryMode(client -> {
            client.raw("SSH-2.0-OpenSSH_9.2\r\n".getBytes(UTF_8));
            client.read(8);
            client.hangUp();
        }, FaultKind.NOT_POSTGRESQL);
    }

    @Test
    void aCacheThatSaysErrorIsNotWaitedFor() throws IOException {
        // E is an error in PostgreSQL's protocol as well, and RROR would be its length: 1.3 GB.
        assertKindInEveryMode(client -> {
            client.read(8);
            client.raw("ERROR\r\nERROR\r\n".getBytes(UTF_8));
            client.hangUp();
        }, FaultKind.NOT_POSTGRESQL);
    }

    @Test
    void aServerThatSaysNothingIsNotAnswering() throws IOException {
        try (FakeServer server = new FakeServer(client -> {})) {
            for (TlsMode mode : new TlsMode[]{TlsMode.DISABLE, TlsMode.VERIFY_FULL}) {
                CommandLine.assertFails(Attempts.target("127.0.0.1", server.port(), "monitor", mode),
                        FaultKind.NOT_ANSWERING, 4);
            }
        }
    }

    @Test
    void aServerThatHangsUpCutTheConnection() throws IOException {
        assertKindInEveryMode(FakeServer.Client::hangUp, FaultKind.CONNECTION_LOST);
    }

    @Test
    void aBillionRoundsOfScramAreNotComputed() throws IOException {
        assertFails(client -> {
            client.started();
            client.message('R', join(FakeServer.Client.numbers(10), "SCRAM-SHA-256\0\0".getBytes(UTF_8)));
            String first = new String(client.body(), UTF_8);
            String nonce = first.substring(first.indexOf("r=") + 2);
            String salt = Base64.getEncoder().encodeToString("0123456789abcdef".getBytes(UTF_8));
            client.message('R', join(FakeServer.Client.numbers(11),
                    ("r=" + nonce + "more,s=" + salt + ",i=1000000000").getBytes(UTF_8)));
        }, FaultKind.SIGN_IN_REFUSED, 5);
    }

    @Test
    void aPasswordInClearIsNotSentWithoutTls() throws IOException {
        for (TlsMode mode : new TlsMode[]{TlsMode.DISABLE, TlsMode.PREFER}) {
            StringBuilder sent = new StringBuilder();
            try (FakeServer server = new FakeServer(client -> {
                client.started();
                client.message('R', FakeServer.Client.numbers(3));
                sent.append(new String(client.read(100), UTF_8));
            })) {
                assertThat(Attempts.kind(Attempts.target("127.0.0.1", server.port(), "monitor", mode), PASSWORD))
                        .isEqualTo(FaultKind.PASSWORD_IN_CLEAR);
                Awaitility.await().until(() -> server.open() == 0);
            }
            assertThat(sent.toString()).doesNotContain(CommandLine.CANARY);
        }
    }

    @Test
    void aSignInThatHowdahDoesNotKnowIsNamed() throws IOException {
        for (int type : new int[]{2, 7, 9, 77}) {
            assertThat(kind(client -> {
                client.started();
                client.message('R', FakeServer.Client.numbers(type));
            })).as("type %d", type).isEqualTo(FaultKind.SIGN_IN_REFUSED);
        }
    }

    @Test
    void aServerOfAnotherLanguageThatIsNotReadyIsNotMisread() throws IOException {
        assertFails(client -> {
            client.started();
            client.error("57P03", "das Datenbanksystem fährt herunter", "ProcessStartupPacket");
        }, FaultKind.NOT_ACCEPTING, 4);
    }

    @Test
    void aWrongPasswordThatAnotherServiceCheckedIsNamedAsOne() throws IOException {
        // As with LDAP, PAM and RADIUS, but for the way in which the password is asked for.
        assertFails(client -> {
            client.started();
            client.message('R', FakeServer.Client.numbers(5, 4711));
            client.body();
            client.error("28000", "LDAP authentication failed for user \"monitor\"", "auth_failed");
        }, FaultKind.PASSWORD_WRONG, 5);
    }

    @Test
    void aPoolerThatRefusesBeforeItAsksForAPasswordIsNamed() throws IOException {
        assertFails(client -> {
            client.started();
            client.error("08P01", "no such user: monitor", "");
        }, FaultKind.POOLER_REFUSED, 5);
    }

    @Test
    void aPoolerThatRefusesAfterwardsIsNotAskedAgain() throws IOException {
        assertFails(client -> {
            client.started();
            client.message('R', FakeServer.Client.numbers(5, 4711));
            client.body();
            client.error("08P01", "auth failed", "");
        }, FaultKind.SIGN_IN_REFUSED, 5);
    }

    @Test
    void anOldVersionIsNamedBeforeItIsAskedAnything() throws IOException {
        assertFails(client -> {
            client.welcomed("9.5.25");
            client.awaitQuestion();
        }, FaultKind.VERSION_TOO_OLD, 5);
    }

    @Test
    void anAnswerOverTheCapIsGivenUp() throws IOException {
        byte[] megabyte = new byte[1 << 20];
        assertFails(client -> {
            client.welcomed("18.0");
            client.awaitQuestion();
            client.columns("name", "schema", "version");
            for (int i = 0; i < 64; i++) {
                client.row(megabyte, megabyte, megabyte);
            }
        }, FaultKind.RESULT_TOO_LARGE, 4);
    }

    @Test
    void aRowOfTwoGigabytesIsNotAllocated() throws IOException {
        assertFails(client -> {
            client.welcomed("18.0");
            client.awaitQuestion();
            client.columns("name", "schema", "version");
            client.head('D', Integer.MAX_VALUE);
            client.raw(new byte[]{0, 3, 127, 127, 127, 127});
        }, FaultKind.RESULT_TOO_LARGE, 4);
    }

    @Test
    void wrongLengthsEndTheConnectionAndNothingElse() throws IOException {
        for (char type : "DTCZNESA1n".toCharArray()) {
            for (int length : new int[]{Integer.MAX_VALUE, 0, -1, Integer.MIN_VALUE}) {
                FaultKind kind = kind(client -> {
                    client.welcomed("18.0");
                    client.awaitQuestion();
                    client.columns("name", "schema", "version");
                    client.head(type, length);
                    client.raw(new byte[64]);
                    client.hangUp();
                });
                assertThat(kind).as("%s with length %d", type, length).isIn(FaultKind.PROTOCOL_VIOLATION,
                        FaultKind.CONNECTION_LOST, FaultKind.RESULT_TOO_LARGE);
            }
        }
    }

    @Test
    void endlessNoticesDoNotHoldTheSignInUp() throws IOException {
        try (FakeServer server = new FakeServer(client -> {
            client.started();
            client.message('R', FakeServer.Client.numbers(0));
            while (true) {
                client.notice("and another thing");
                client.pause(20);
            }
        })) {
            long began = System.nanoTime();
            assertThat(Attempts.kind(Attempts.target(server.port(), "monitor"))).isEqualTo(FaultKind.NOT_ANSWERING);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND);
            // The driver's thread would listen to them for ever.
            Awaitility.await().until(() -> server.open() == 0);
        }
    }

    @Test
    void aTrickleDoesNotHoldTheSignInUp() throws IOException {
        try (FakeServer server = new FakeServer(client -> {
            client.started();
            client.message('R', FakeServer.Client.numbers(0));
            client.head('S', 1000);
            for (int i = 0; i < 1000; i++) {
                client.raw(new byte[]{65});
                client.pause(500);
            }
        })) {
            long began = System.nanoTime();
            assertThat(Attempts.kind(Attempts.target(server.port(), "monitor"))).isEqualTo(FaultKind.NOT_ANSWERING);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND);
            Awaitility.await().until(() -> server.open() == 0);
        }
    }

    @Test
    void anAnswerThatDripsIsNotWaitedForToItsEnd() throws IOException {
        try (FakeServer server = new FakeServer(client -> {
            client.welcomed("18.0");
            client.awaitQuestion();
            client.columns("name", "schema", "version");
            client.head('D', 1_000_000);
            client.raw(new byte[]{0, 3, 0, 13, 0, 0});
            while (true) {
                client.raw(new byte[1]);
                client.pause(300);
            }
        })) {
            // Time flies, so that the deadline of ten seconds comes soon.
            PostgresReaders hasty = new PostgresReaders(new Connector(SecretSource.NONE, "howdah/test"),
                    Clock.systemUTC(), () -> System.nanoTime() * 5, Thread::new);
            long began = System.nanoTime();
            assertThat(Attempts.fault(Attempts.target(server.port(), "monitor"), hasty).kind())
                    .isEqualTo(FaultKind.NOT_ANSWERING);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(BOUND.dividedBy(3));
            Awaitility.await().until(() -> server.open() == 0);
        }
    }

    @Test
    void endlessNoticesInAnAnswerDoNotFillTheMemory() throws IOException {
        String text = "and another thing ".repeat(4_000);
        assertFails(client -> {
            client.welcomed("18.0");
            client.awaitQuestion();
            while (true) {
                client.notice(text);
            }
        }, FaultKind.RESULT_TOO_LARGE, 4);
    }

    private static FaultKind kind(FakeServer.Talk talk) throws IOException {
        try (FakeServer server = new FakeServer(talk)) {
            return Attempts.kind(Attempts.target(server.port(), "monitor"), PASSWORD);
        }
    }

    private static void assertFails(FakeServer.Talk talk, FaultKind kind, int code) throws IOException {
        try (FakeServer server = new FakeServer(talk)) {
            CommandLine.assertFails(Attempts.target(server.port(), "monitor"), kind, code);
        }
    }

    private static void assertKindInEveryMode(FakeServer.Talk talk, FaultKind expected) throws IOException {
        try (FakeServer server = new FakeServer(talk)) {
            for (TlsMode mode : new TlsMode[]{TlsMode.DISABLE, TlsMode.PREFER, TlsMode.VERIFY_FULL}) {
                CommandLine.assertFails(Attempts.target("127.0.0.1", server.port(), "monitor", mode), expected, 4);
            }
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
