package org.howdah.credentials.vault;

import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What stands before the body of a vault in format version 1, without its authentication: the vault's id, how often it
/// was saved, the salt of this save, how long the body with its tag is, and the slots. Does not change.
final class VaultHeader {
    static final int VERSION = 1;
    static final int MAGIC_LENGTH = 8;
    static final int MOST_SLOTS = 8;
    static final int FIXED = 61;
    private static final byte[] MAGIC = {(byte) 0x89, 'P', 'G', 'M', 'V', '\r', '\n', 0x1A};

    private final VaultId id;
    private final long generation;
    private final byte[] bodySalt;
    private final int bodyLength;
    private final List<Slot> slots;

    VaultHeader(VaultId id, long generation, byte[] bodySalt, int bodyLength, List<Slot> slots) {
        this.id = id;
        this.generation = generation;
        this.bodySalt = bodySalt.clone();
        this.bodyLength = bodyLength;
        this.slots = List.copyOf(slots);
    }

    static byte[] magic() {
        return MAGIC.clone();
    }

    VaultId id() {
        return id;
    }

    long generation() {
        return generation;
    }

    byte[] bodySalt() {
        return bodySalt.clone();
    }

    int bodyLength() {
        return bodyLength;
    }

    List<Slot> slots() {
        return slots;
    }

    /// With its authentication.
    static int length(int slots) {
        return FIXED + slots * Slot.LENGTH + Crypto.DIGEST;
    }

    int length() {
        return length(slots.size());
    }

    /// All but the authentication.
    void write(ByteBuffer out) {
        out.put(MAGIC).putShort((short) VERSION).putShort((short) 0).putInt(length()).put(id.bytes())
                .putLong(generation).put(bodySalt).putInt(bodyLength).put((byte) slots.size());
        slots.forEach(slot -> slot.write(out));
    }

    /// Reads one from a file whose checksum is good: what is wrong now was written so, and not by Howdah.
    ///
    /// @param fileLength to which all lengths have to add up
    static VaultHeader read(ByteBuffer in, int fileLength) throws VaultException {
        in.position(MAGIC_LENGTH);
        int version = Short.toUnsignedInt(in.getShort());
        if (version > VERSION) {
            throw VaultFaults.newer("format " + version);
        }
        if (version < VERSION) {
            throw VaultFaults.altered("there is no format " + version);
        }
        int flags = Short.toUnsignedInt(in.getShort());
        if (flags != 0) {
            throw VaultFaults.newer("flags " + flags);
        }
        long length = Integer.toUnsignedLong(in.getInt());
        byte[] id = new byte[VaultId.LENGTH];
        in.get(id);
        long generation = in.getLong();
        byte[] bodySalt = new byte[Crypto.SALT];
        in.get(bodySalt);
        long bodyLength = Integer.toUnsignedLong(in.getInt());
        int count = Byte.toUnsignedInt(in.get());
        if (count < 1 || count > MOST_SLOTS || length != length(count) || bodyLength < Crypto.TAG
                || length + bodyLength + Crypto.DIGEST != fileLength || generation < 1) {
            throw VaultFaults.altered("its lengths contradict each other");
        }
        Slot[] slots = new Slot[count];
        Set<SlotType> stretched = EnumSet.noneOf(SlotType.class);
        for (int i = 0; i < count; i++) {
            slots[i] = Slot.read(in);
            if (slots[i].type().isStretched() && !stretched.add(slots[i].type())) {
                throw VaultFaults.altered("it has two slots for a " + slots[i].type().words());
            }
        }
        return new VaultHeader(VaultId.of(id), generation, bodySalt, (int) bodyLength, List.of(slots));
    }
}
