package org.howdah.credentials.vault;

import java.nio.ByteBuffer;
import java.util.Optional;

/// One way into the vault: the vault's own key, sealed with a key that is made of what the user has. 86 bytes of the
/// header, never changed after they were made.
final class Slot {
    static final int LENGTH = 1 + 4 + 4 + 1 + Crypto.SALT + Crypto.NONCE + Crypto.KEY + Crypto.TAG;
    private static final int SEALED = Crypto.KEY + Crypto.TAG;

    private final SlotType type;
    private final ArgonCost cost;
    private final byte[] salt;
    private final byte[] nonce;
    private final byte[] sealed;

    private Slot(SlotType type, ArgonCost cost, byte[] salt, byte[] nonce, byte[] sealed) {
        this.type = type;
        this.cost = cost;
        this.salt = salt;
        this.nonce = nonce;
        this.sealed = sealed;
    }

    SlotType type() {
        return type;
    }

    ArgonCost cost() {
        return cost;
    }

    byte[] salt() {
        return salt.clone();
    }

    /// Seals the vault's key.
    ///
    /// @param own the slot's key, made with this salt and cost
    /// @param nonce fresh, as the salt
    static Slot seal(SlotType type, ArgonCost cost, byte[] salt, byte[] nonce, VaultId vault, SecretBytes own,
            SecretBytes key) {
        return new Slot(type, cost, salt, nonce,
                Crypto.seal(own, nonce, associated(type, cost, salt, vault), key.bytes()));
    }

    /// The vault's key; nothing where the slot's key is another.
    Optional<SecretBytes> open(VaultId vault, SecretBytes own) {
        return Crypto.open(own, nonce, associated(type, cost, salt, vault), sealed);
    }

    private static byte[] associated(SlotType type, ArgonCost cost, byte[] salt, VaultId vault) {
        ByteBuffer data = ByteBuffer.allocate(VaultHeader.MAGIC_LENGTH + 2 + VaultId.LENGTH + 10 + Crypto.SALT);
        data.put(VaultHeader.magic()).putShort((short) VaultHeader.VERSION).put(vault.bytes());
        writeCost(data, type, cost);
        return data.put(salt).array();
    }

    private static void writeCost(ByteBuffer out, SlotType type, ArgonCost cost) {
        out.put((byte) type.number()).putInt(cost.memoryKib()).putInt(cost.passes()).put((byte) cost.lanes());
    }

    void write(ByteBuffer out) {
        writeCost(out, type, cost);
        out.put(salt).put(nonce).put(sealed);
    }

    /// Reads one. Nothing that it claims is believed yet but its kind.
    static Slot read(ByteBuffer in) throws VaultException {
        int number = Byte.toUnsignedInt(in.get());
        SlotType type = SlotType.of(number)
                .orElseThrow(() -> VaultFaults.altered("it has a key slot of the unknown kind " + number));
        ArgonCost cost = new ArgonCost(in.getInt(), in.getInt(), Byte.toUnsignedInt(in.get()));
        if (!type.isStretched() && !cost.equals(ArgonCost.NONE)) {
            throw VaultFaults.altered("the slot for a " + type.words() + " has a cost, and needs none");
        }
        return new Slot(type, cost, bytes(in, Crypto.SALT), bytes(in, Crypto.NONCE), bytes(in, SEALED));
    }

    private static byte[] bytes(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
