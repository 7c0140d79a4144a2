package org.howdah.ui.connection;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.howdah.credentials.PasswordPrompt;
import org.howdah.ui.control.CapsLockHint;
import org.howdah.ui.fx.UiThread;
import org.jspecify.annotations.Nullable;

/// Asks for secrets in dialogs, one after the other however many servers want one. Any thread but the screen's, which it
/// would wait for.
public final class WindowPrompt implements PasswordPrompt {
    private final UiThread uiThread;
    private final Supplier<@Nullable Window> owner;
    private final Consumer<Scene> look;
    private final ReentrantLock one = new ReentrantLock(true);

    /// @param owner the window in front of which to ask; called on the screen thread
    /// @param look puts the window's theme on a dialog's scene
    public WindowPrompt(UiThread uiThread, Supplier<@Nullable Window> owner, Consumer<Scene> look) {
        this.uiThread = uiThread;
        this.owner = owner;
        this.look = look;
    }

    @Override
    public Optional<char[]> ask(Question question) throws InterruptedException {
        if (uiThread.isUiThread()) {
            throw new IllegalStateException("The screen thread would wait for itself");
        }
        one.lockInterruptibly();
        try {
            CompletableFuture<Optional<char[]>> answer = new CompletableFuture<>();
            uiThread.execute(() -> {
                try {
                    PasswordDialog.show(owner.get(), question, look, CapsLockHint::isOn, answer::complete);
                } catch (RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            });
            return answer.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The dialog could not be shown", e);
        } finally {
            one.unlock();
        }
    }
}
