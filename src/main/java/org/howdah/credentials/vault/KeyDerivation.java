package org.howdah.credentials.vault;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.jspecify.annotations.Nullable;

/// Stretches passwords with Argon2id: half a second of one processor and 128 MiB of the heap. Runs on a thread of its
/// own, as it would keep a carrier of virtual threads busy.
final class KeyDerivation {
    private final ThreadFactory threads;
    private final CostRules rules;
    private final AtomicInteger count = new AtomicInteger();

    /// @param threads makes platform threads
    KeyDerivation(ThreadFactory threads, CostRules rules) {
        this.threads = threads;
        this.rules = rules;
    }

    CostRules rules() {
        return rules;
    }

    /// How many were begun.
    int count() {
        return count.get();
    }

    /// Waits for the key.
    ///
    /// @param secret the second input of Argon2; null for none
    /// @throws VaultException where the cost is not to be had, before memory is taken for it
    SecretBytes argon(SecretBytes password, byte @Nullable [] secret, byte[] salt, ArgonCost cost)
            throws VaultException {
        if (!rules.fits(cost)) {
            throw VaultFaults.needsMemory(cost);
        }
        count.incrementAndGet();
        // The thread has its own copy: whoever waits may be gone before it ends.
        SecretBytes own = password.copy();
        CompletableFuture<SecretBytes> key = new CompletableFuture<>();
        threads.newThread(() -> {
            try (own) {
                SecretBytes made = SecretBytes.of(generate(own.bytes(), secret, salt, cost));
                if (!key.complete(made)) {
                    made.close();
                }
            } catch (OutOfMemoryError _) {
                // The only error that is no fault of the program: others took the memory since it was looked at.
                key.completeExceptionally(VaultFaults.needsMemory(cost));
            } catch (RuntimeException e) {
                key.completeExceptionally(e);
            }
        }).start();
        try {
            return key.get();
        } catch (InterruptedException e) {
            if (!key.cancel(false) && !key.isCompletedExceptionally()) {
                key.join().close();
            }
            throw VaultFaults.interrupted(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof VaultException problem) {
                throw problem;
            }
            throw new IllegalStateException("Argon2id failed", e);
        }
    }

    private static byte[] generate(byte[] password, byte @Nullable [] secret, byte[] salt, ArgonCost cost) {
        Argon2Parameters.Builder parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13).withSalt(salt).withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.passes()).withParallelism(cost.lanes());
        if (secret != null) {
            parameters = parameters.withSecret(secret);
        }
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters.build());
            byte[] key = new byte[Crypto.KEY];
            generator.generateBytes(password, key);
            return key;
        } finally {
            if (secret != null) {
                Arrays.fill(secret, (byte) 0);
            }
        }
    }
}
