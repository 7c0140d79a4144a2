package org.howdah.credentials.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.credentials.vault.VaultException.Problem;

/// The rules of which slots a vault may have.
final class Slots {
    private Slots() {}

    static List<VaultSlot> listed(List<Slot> slots) {
        List<VaultSlot> listed = new ArrayList<>();
        for (Slot slot : slots) {
            listed.add(new VaultSlot(listed.size() + 1, slot.type(),
                    slot.type().isStretched() ? Optional.of(slot.cost()) : Optional.empty()));
        }
        return listed;
    }

    static void requireRoomFor(SlotType type, List<Slot> slots) throws VaultException {
        if (type.isStretched() && slots.stream().anyMatch(slot -> slot.type() == type)) {
            throw VaultFaults.slotExists(type);
        }
        if (slots.size() == VaultHeader.MOST_SLOTS) {
            throw new VaultException(Problem.NO_ROOM,
                    "The vault has " + VaultHeader.MOST_SLOTS + " slots, and no room for more: remove one first.");
        }
    }

    static List<Slot> with(List<Slot> slots, Slot added) {
        List<Slot> next = new ArrayList<>(slots);
        next.add(added);
        return next;
    }

    /// With this one in place of the first of its type.
    static Optional<List<Slot>> replaced(List<Slot> slots, Slot by) {
        List<Slot> next = new ArrayList<>(slots);
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i).type() == by.type()) {
                next.set(i, by);
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /// What was there and is not any more.
    static List<SlotType> dropped(List<Slot> before, List<Slot> after) {
        List<SlotType> dropped = new ArrayList<>(before.stream().map(Slot::type).toList());
        after.forEach(slot -> dropped.remove(slot.type()));
        return dropped;
    }

    /// @param number counted from 1
    static List<Slot> without(List<Slot> slots, int number) throws VaultException {
        if (number < 1 || number > slots.size()) {
            throw new VaultException(Problem.NO_SUCH_SLOT,
                    "The vault has no slot " + number + ": it has " + slots.size() + ".");
        }
        List<Slot> next = new ArrayList<>(slots);
        next.remove(number - 1);
        if (next.stream().allMatch(slot -> slot.type() == SlotType.KEYCHAIN)) {
            throw new VaultException(Problem.LAST_SLOT, "This is the last way into the vault"
                    + (next.isEmpty() ? "" : " that does not depend on one computer") + ": add another key first.");
        }
        return next;
    }
}
