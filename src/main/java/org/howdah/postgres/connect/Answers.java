package org.howdah.postgres.connect;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.howdah.credentials.SecretException;
import org.howdah.model.server.ConnectionTarget;
import org.jspecify.annotations.Nullable;

/// The secrets of one connection that is being opened, each asked for once. The driver allows a sign-in a few seconds,
/// and the user who types a password takes longer: the attempt that asked is given up then, and the answer serves the
/// next. Any thread.
final class Answers implements AutoCloseable {
    private static final String PASSWORD = "";

    /// What is asked of a source.
    @FunctionalInterface
    private interface Question {
        Optional<char[]> ask() throws SecretException;
    }

    private final SecretSource source;
    private final ConnectionTarget target;
    private final Proofs proofs;
    private final Map<String, CompletableFuture<Optional<char[]>>> answers = new ConcurrentHashMap<>();

    /// @param proofs that servers were content with before
    Answers(SecretSource source, ConnectionTarget target, Proofs proofs) {
        this.source = source;
        this.target = target;
        this.proofs = proofs;
    }

    boolean isDowngrade(Proof asked) {
        return proofs.isDowngrade(target.address(), asked);
    }

    char @Nullable [] password() throws SecretException {
        return answer(PASSWORD, () -> source.password(target));
    }

    char @Nullable [] passphrase(Path file) throws SecretException {
        return answer(file.toString(), () -> source.passphrase(target, file));
    }

    void refused(Path file) {
        source.refused(file);
    }

    private char @Nullable [] answer(String key, Question question) throws SecretException {
        CompletableFuture<Optional<char[]>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<char[]>> first = answers.putIfAbsent(key, mine);
        if (first == null) {
            first = mine;
            try {
                mine.complete(question.ask());
            } catch (SecretException | RuntimeException e) {
                mine.completeExceptionally(e);
            }
        }
        try {
            return first.join().map(char[]::clone).orElse(null);
        } catch (CompletionException e) {
            throw e.getCause() instanceof SecretException reason
                    ? new SecretException(reason.sentence(), reason)
                    : new SecretException("The secret could not be read.", e);
        }
    }

    /// Whether somebody is still thinking.
    boolean isAsking() {
        return answers.values().stream().anyMatch(answer -> !answer.isDone());
    }

    void await() throws InterruptedException {
        for (CompletableFuture<Optional<char[]>> answer : answers.values()) {
            try {
                answer.get();
            } catch (ExecutionException _) {
                // Told to whoever asks for this answer.
            }
        }
    }

    /// Fills all that was answered with zeros, and what is still to be answered as well.
    @Override
    public void close() {
        for (CompletableFuture<Optional<char[]>> answer : answers.values()) {
            var _ = answer.thenAccept(secret -> secret.ifPresent(known -> Arrays.fill(known, '\0')));
        }
    }
}
