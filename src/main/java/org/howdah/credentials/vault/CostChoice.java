package org.howdah.credentials.vault;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// What a new slot's password costs on this machine: the usual cost where that takes 0.3 to 1 s; more passes where the
/// machine is faster, so that the memory stays the same for every machine that opens it; the lean cost where it is
/// slower. Measured once, with the first new slot.
final class CostChoice {
    private static final long SHORTEST_NANOS = 300_000_000;
    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final int PROBE = 32;

    private final KeyDerivation derivation;
    private final LongSupplier nanoTime;
    private @Nullable ArgonCost chosen;

    CostChoice(KeyDerivation derivation, LongSupplier nanoTime) {
        this.derivation = derivation;
        this.nanoTime = nanoTime;
    }

    synchronized ArgonCost choose() throws VaultException {
        ArgonCost known = chosen;
        if (known == null) {
            known = measure();
            chosen = known;
        }
        return known;
    }

    private ArgonCost measure() throws VaultException {
        CostRules rules = derivation.rules();
        ArgonCost usual = rules.usual();
        if (!rules.fits(usual)) {
            return rules.lean();
        }
        long begin = nanoTime.getAsLong();
        try (SecretBytes nothing = SecretBytes.of(new byte[PROBE]);
                SecretBytes _ = derivation.argon(nothing, null, new byte[Crypto.SALT], usual)) {
            return choose(rules, Math.max(1, nanoTime.getAsLong() - begin));
        }
    }

    static ArgonCost choose(CostRules rules, long nanos) {
        ArgonCost usual = rules.usual();
        if (nanos > LONGEST_NANOS) {
            return rules.lean();
        }
        if (nanos >= SHORTEST_NANOS) {
            return usual;
        }
        long passes = (SHORTEST_NANOS * usual.passes() + nanos - 1) / nanos;
        return new ArgonCost(usual.memoryKib(), (int) Math.min(CostRules.MOST_PASSES, passes), usual.lanes());
    }
}
