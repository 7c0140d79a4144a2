package org.howdah.demo;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for processes that are not our children, and so are reaped by somebody else, perhaps late or never.
final class ProcessEnd {
    private static final long LOOK_MILLIS = 50;

    private ProcessEnd() {}

    /// Waits until all have ended.
    ///
    /// @return false if one still lives after the limit
    static boolean await(List<ProcessHandle> processes, Duration limit) throws InterruptedException {
        CompletableFuture<?> end = CompletableFuture
                .allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        for (long waited = 0; waited < limit.toMillis(); waited += LOOK_MILLIS) {
            try {
                end.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                if (processes.stream().allMatch(ProcessEnd::hasEnded)) {
                    return true;
                }
            } catch (ExecutionException e) {
                break;
            }
        }
        return processes.stream().allMatch(ProcessEnd::hasEnded);
    }

    /// An ended process that nobody has reaped counts as alive for Java; it has no program any more.
    static boolean hasEnded(ProcessHandle process) {
        return !process.isAlive() || process.info().command().isEmpty();
    }
}
