package org.howdah.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.ServerAddress;
import org.howdah.model.server.SignIn;
import org.howdah.model.server.TlsMode;
import org.junit.jupiter.api.Test;

final class PromptedSecretsTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final List<char[]> given = new ArrayList<>();
    private final PromptedSecrets secrets = new PromptedSecrets(question -> {
        char[] answer = (question.target().address().user() + asked.incrementAndGet()).toCharArray();
        given.add(answer);
        return Optional.of(answer);
    });

    @Test
    void aServerIsAskedForOnce() throws SecretException {
        assertThat(password(server("a", "me", ""))).contains("me1");
        assertThat(password(server("a", "me", ""))).contains("me1");
        assertThat(password(server("b", "me", ""))).contains("me2");
        assertThat(password(server("a", "you", ""))).contains("you3");
    }

    @Test
    void aGroupIsAskedForOnceForEachRole() throws SecretException {
        assertThat(password(server("a", "me", "shop"))).contains("me1");
        assertThat(password(server("b", "me", "shop"))).contains("me1");
        assertThat(password(server("b", "you", "shop"))).contains("you2");
        assertThat(password(server("b", "me", "other"))).contains("me3");
    }

    @Test
    void whatOneDoesWithHisCopyIsHisAffair() throws SecretException {
        secrets.password(server("a", "me", "")).orElseThrow()[0] = 'X';
        assertThat(password(server("a", "me", ""))).contains("me1");
    }

    @Test
    void whatWasRefusedIsForgottenZeroedAndAskedForAgain() throws SecretException {
        assertThat(password(server("a", "me", ""))).contains("me1");
        secrets.forget(server("a", "me", ""));
        assertThat(given.getFirst()).containsOnly('\0');
        assertThat(password(server("a", "me", ""))).contains("me2");
    }

    @Test
    void filesHaveSecretsOfTheirOwn() throws SecretException {
        Path file = Path.of("key.p12");
        assertThat(secrets.passphrase(server("a", "me", ""), file).map(String::new)).contains("me1");
        assertThat(password(server("a", "me", ""))).contains("me2");
        secrets.forget(file);
        assertThat(secrets.passphrase(server("b", "me", ""), file).map(String::new)).contains("me3");
    }

    @Test
    void everythingIsZeroedAtTheEnd() throws SecretException {
        password(server("a", "me", ""));
        password(server("b", "me", ""));
        secrets.close();
        assertThat(given).hasSize(2).allSatisfy(secret -> assertThat(secret).containsOnly('\0'));
        assertThat(password(server("a", "me", ""))).isEmpty();
    }

    @Test
    void whoeverDoesNotAnswerIsAskedAgainNextTime() throws SecretException {
        AtomicInteger times = new AtomicInteger();
        PromptedSecrets silent = new PromptedSecrets(_ -> {
            times.incrementAndGet();
            return Optional.empty();
        });
        assertThat(silent.password(server("a", "me", ""))).isEmpty();
        assertThat(silent.password(server("a", "me", ""))).isEmpty();
        assertThat(times).hasValue(2);
    }

    @Test
    void lanesThatWantOneTogetherAreAnsweredTogetherAlsoWithNothing() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        AtomicInteger times = new AtomicInteger();
        PromptedSecrets slow = new PromptedSecrets(_ -> {
            times.incrementAndGet();
            answer.await();
            return Optional.empty();
        });
        List<FutureTask<Optional<char[]>>> lanes = IntStream.range(0, 5)
                .mapToObj(_ -> new FutureTask<>(() -> slow.password(server("a", "me", "")))).toList();
        List<Thread> threads = lanes.stream().map(lane -> Thread.ofPlatform().start(lane)).toList();
        org.awaitility.Awaitility.await().until(
                () -> threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
        answer.countDown();
        for (FutureTask<Optional<char[]>> lane : lanes) {
            assertThat(lane.get()).isEmpty();
        }
        assertThat(times).hasValue(1);
    }

    private Optional<String> password(ConnectionTarget target) throws SecretException {
        return secrets.password(target).map(String::new);
    }

    private static ConnectionTarget server(String host, String user, String group) {
        return new ConnectionTarget(new ServerAddress(host, 5432, "db", user), TlsMode.DISABLE, null, null,
                new SignIn.Ask(!group.isEmpty()), group);
    }
}
