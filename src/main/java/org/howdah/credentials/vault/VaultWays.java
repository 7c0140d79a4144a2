package org.howdah.credentials.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes and changes the ways into the vault. Any thread; everything may wait for the disk or for a key.
final class VaultWays {
    private final VaultFile file;
    private final KeyRing keys;
    private final VaultWork work;

    VaultWays(VaultFile file, KeyRing keys, VaultWork work) {
        this.file = file;
        this.keys = keys;
        this.work = work;
    }

    /// Where nobody else works.
    Optional<SecretChars> create(VaultKey first, boolean withRecoveryCode) throws VaultException {
        if (file.exists()) {
            throw VaultFaults.exists(file.place().file());
        }
        VaultId id = VaultId.of(keys.random(VaultId.LENGTH));
        SecretBytes key = keys.freshKey();
        List<Slot> slots = List.of(keys.seal(id, key, first));
        Optional<SecretChars> code = withRecoveryCode ? Optional.of(keys.freshRecoveryCode()) : Optional.empty();
        if (code.isPresent()) {
            slots = Slots.with(slots, keys.seal(id, key, new VaultKey.RecoveryCode(code.get())));
        }
        work.begin(id, 1, slots, key, VaultBody.empty(), null, work.lockToChange());
        return code;
    }

    void add(VaultKey key) throws VaultException {
        work.change(present -> {
            VaultHeader header = present.image().header();
            Slots.requireRoomFor(key.type(), header.slots());
            work.save(present, Slots.with(header.slots(), keys.seal(header.id(), present.key(), key)));
            return key.type();
        });
    }

    void remove(int number) throws VaultException {
        work.change(present -> {
            List<Slot> slots = Slots.without(present.image().header().slots(), number);
            work.save(present, slots);
            return slots;
        });
    }

    void changePassword(VaultKey key) throws VaultException {
        work.change(present -> {
            VaultHeader header = present.image().header();
            if (header.slots().stream().noneMatch(slot -> slot.type() == key.type())) {
                throw VaultFaults.noSuchSlot(key.type());
            }
            Slot fresh = keys.seal(header.id(), present.key(), key);
            work.save(present, Slots.replaced(header.slots(), fresh).orElse(header.slots()));
            return fresh;
        });
    }

    SecretChars newRecoveryCode() throws VaultException {
        return work.change(present -> {
            VaultHeader header = present.image().header();
            SecretChars code = keys.freshRecoveryCode();
            Slot fresh = keys.seal(header.id(), present.key(), new VaultKey.RecoveryCode(code));
            Optional<List<Slot>> replaced = Slots.replaced(header.slots(), fresh);
            if (replaced.isEmpty()) {
                Slots.requireRoomFor(SlotType.RECOVERY_CODE, header.slots());
            }
            work.save(present, replaced.orElse(Slots.with(header.slots(), fresh)));
            return code;
        });
    }

    Rotation rotate(List<VaultKey> kept, boolean withRecoveryCode) throws VaultException {
        if (kept.isEmpty()) {
            throw VaultFaults.unusableKey("Nothing would open the vault: give a key that is to open it.");
        }
        return work.change(present -> {
            VaultHeader header = present.image().header();
            SecretBytes key = keys.freshKey();
            List<Slot> slots = new ArrayList<>(keys.reseal(header, key, kept));
            Optional<SecretChars> code = withRecoveryCode ? Optional.of(keys.freshRecoveryCode()) : Optional.empty();
            if (code.isPresent()) {
                Slots.requireRoomFor(SlotType.RECOVERY_CODE, slots);
                slots.add(keys.seal(header.id(), key, new VaultKey.RecoveryCode(code.get())));
            }
            work.save(present, present.body(), slots, key);
            file.removeGenerations();
            return new Rotation(code, Slots.dropped(header.slots(), slots));
        });
    }
}
