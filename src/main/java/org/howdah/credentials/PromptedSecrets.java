package org.howdah.credentials;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.howdah.credentials.PasswordPrompt.Question;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.SignIn;

/// Secrets that the user typed, in memory until they are forgotten or Howdah ends. However many lanes want one, the user
/// is asked once, and all get that answer, also where it is none. Any thread.
public final class PromptedSecrets implements AutoCloseable {
    /// What one secret is good for: a role on a server, a role on every server of a group, or a file.
    private sealed interface Key {
        record Server(String host, int port, String user) implements Key {}

        record Group(String group, String user) implements Key {}

        record Opened(Path file) implements Key {}
    }

    private final PasswordPrompt prompt;
    private final Map<Key, CompletableFuture<Optional<char[]>>> answers = new HashMap<>();
    private boolean closed;

    public PromptedSecrets(PasswordPrompt prompt) {
        this.prompt = prompt;
    }

    /// A copy of the password, for which the user is asked if nobody has been.
    public Optional<char[]> password(ConnectionTarget target) throws SecretException {
        Key key = key(target);
        return answer(key, new Question(target, key instanceof Key.Group, null));
    }

    /// A copy of a password that was typed before; nobody is asked.
    public synchronized Optional<char[]> known(ConnectionTarget target) {
        CompletableFuture<Optional<char[]>> answer = answers.get(key(target));
        return answer == null ? Optional.empty() : answer.getNow(Optional.empty()).map(char[]::clone);
    }

    /// A copy of what opens this file.
    public Optional<char[]> passphrase(ConnectionTarget target, Path file) throws SecretException {
        return answer(new Key.Opened(file), new Question(target, false, file));
    }

    /// Forgets a password that was refused; the next who wants it has the user asked again.
    public void forget(ConnectionTarget target) {
        forget(key(target));
    }

    public void forget(Path file) {
        forget(new Key.Opened(file));
    }

    /// Forgets everything that was typed.
    public synchronized void forgetAll() {
        answers.values().removeIf(answer -> {
            var _ = answer.thenAccept(secret -> secret.ifPresent(Secrets::forget));
            return answer.isDone();
        });
    }

    private synchronized void forget(Key key) {
        CompletableFuture<Optional<char[]>> answer = answers.get(key);
        if (answer != null && answer.isDone()) {
            answers.remove(key);
            var _ = answer.thenAccept(secret -> secret.ifPresent(Secrets::forget));
        }
    }

    private Optional<char[]> answer(Key key, Question question) throws SecretException {
        CompletableFuture<Optional<char[]>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<char[]>> answer;
        synchronized (this) {
            answer = closed ? CompletableFuture.completedFuture(Optional.empty()) : answers.putIfAbsent(key, mine);
        }
        if (answer == null) {
            ask(key, question, mine);
            answer = mine;
        }
        try {
            Optional<char[]> given = answer.get();
            synchronized (this) {
                return given.map(char[]::clone);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretException("Nobody waits for the password any more.", e);
        } catch (ExecutionException e) {
            throw new SecretException("The password could not be asked for.", e);
        }
    }

    /// A refusal to answer is not kept: whoever tries again wants to be asked again.
    private void ask(Key key, Question question, CompletableFuture<Optional<char[]>> mine) {
        Optional<char[]> given = Optional.empty();
        try {
            given = prompt.ask(question);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (this) {
                if (given.isEmpty() || closed) {
                    answers.remove(key);
                }
                if (closed) {
                    given.ifPresent(Secrets::forget);
                    given = Optional.empty();
                }
            }
            mine.complete(given);
        }
    }

    private static Key key(ConnectionTarget target) {
        return target.signIn() instanceof SignIn.Ask ask && ask.oncePerGroup() && !target.group().isEmpty()
                ? new Key.Group(target.group(), target.address().user())
                : new Key.Server(target.address().host(), target.address().port(), target.address().user());
    }

    /// Forgets everything, and answers nobody any more.
    @Override
    public synchronized void close() {
        closed = true;
        forgetAll();
    }
}
