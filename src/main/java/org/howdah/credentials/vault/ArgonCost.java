package org.howdah.credentials.vault;

/// What one guess of a password costs with Argon2id.
///
/// @param memoryKib KiB of memory
/// @param passes over that memory
/// @param lanes that could run beside each other
public record ArgonCost(int memoryKib, int passes, int lanes) {
    private static final int MIB = 1_024;

    /// For slots that need no stretching, as their keys are random.
    static final ArgonCost NONE = new ArgonCost(0, 0, 0);

    static ArgonCost ofMib(int memory, int passes, int lanes) {
        return new ArgonCost(memory * MIB, passes, lanes);
    }

    /// `128 MiB, 3 passes, 4 lanes`.
    public String words() {
        return (memoryKib % MIB == 0 ? memoryKib / MIB + " MiB, " : memoryKib + " KiB, ") + passes
                + (passes == 1 ? " pass, " : " passes, ") + lanes + (lanes == 1 ? " lane" : " lanes");
    }
}
