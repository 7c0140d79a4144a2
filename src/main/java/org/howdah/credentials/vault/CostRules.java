package org.howdah.credentials.vault;

/// Which costs are accepted from a file, and which a new slot gets. A file names its own cost, so whoever can write the
/// file could ask for all the memory there is, or for so little that guessing gets cheap.
///
/// @param lowest that is accepted: memory and passes
/// @param usual of a new slot
/// @param lean of a new slot on a slow machine
/// @param memoryCeilingKib more than this is not allocated
record CostRules(ArgonCost lowest, ArgonCost usual, ArgonCost lean, long memoryCeilingKib) {
    static final int MOST_PASSES = 16;
    static final int MOST_LANES = 8;
    /// No Howdah writes more, however large its heap is.
    static final int MOST_MEMORY_KIB = 1_024 * 1_024;
    private static final int KIB = 1_024;

    /// Those of production. The usual cost opens in a heap of 256 MiB.
    ///
    /// @param heapBytes the most that this process can have
    static CostRules of(long heapBytes) {
        return new CostRules(ArgonCost.ofMib(19, 2, 1), ArgonCost.ofMib(128, 3, 4), ArgonCost.ofMib(64, 3, 4),
                Math.min(MOST_MEMORY_KIB, heapBytes / KIB / 16 * 9));
    }

    /// Whether some Howdah could have written this.
    boolean isPlausible(ArgonCost cost) {
        return cost.memoryKib() >= lowest.memoryKib() && cost.memoryKib() <= MOST_MEMORY_KIB
                && cost.passes() >= lowest.passes() && cost.passes() <= MOST_PASSES
                && cost.lanes() >= 1 && cost.lanes() <= MOST_LANES && cost.memoryKib() >= 8L * cost.lanes();
    }

    boolean fits(ArgonCost cost) {
        return cost.memoryKib() <= memoryCeilingKib;
    }
}
