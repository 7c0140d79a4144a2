package org.howdah.ui.vault;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.howdah.credentials.vault.VaultException;
import org.howdah.credentials.vault.VaultException.Problem;
import org.howdah.ui.fx.UiThread;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what takes half a second, or waits for a disk, on a thread of its own, and comes back to the screen with the
/// result. Screen thread.
public final class VaultWork {
    private static final Logger LOG = LoggerFactory.getLogger(VaultWork.class);

    /// What is to be done aside.
    @FunctionalInterface
    public interface Task<T> {
        T run() throws VaultException;
    }

    /// The same without a result.
    @FunctionalInterface
    public interface Step {
        void run() throws VaultException;
    }

    /// Why it could not be done.
    ///
    /// @param problem what is wrong, for those who decide by it
    /// @param sentence for the user
    public record Failure(Problem problem, String sentence) {}

    private final Executor aside;
    private final UiThread uiThread;

    /// Makes one.
    ///
    /// @param aside runs it anywhere but on the screen thread
    public VaultWork(Executor aside, UiThread uiThread) {
        this.aside = aside;
        this.uiThread = uiThread;
    }

    public void run(Step step, Runnable onDone, Consumer<Failure> onProblem) {
        ask(() -> {
            step.run();
            return true;
        }, _ -> onDone.run(), onProblem);
    }

    public <T> void ask(Task<T> task, Consumer<T> onDone, Consumer<Failure> onProblem) {
        aside.execute(() -> {
            try {
                T result = task.run();
                uiThread.execute(() -> onDone.accept(result));
            } catch (VaultException e) {
                LOG.debug("the vault: {}", e.problem());
                uiThread.execute(() -> onProblem.accept(new Failure(e.problem(), e.sentence())));
            }
        });
    }
}
