package org.howdah.credentials.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.howdah.credentials.vault.VaultException.Problem;

/// Tries to open tens of thousands of altered vaults, in a process with a small heap, and prints what came of it. Those
/// with a repaired checksum were altered by somebody who knows the format; the others by a bad disk.
final class VaultMutants {
    private static final String SECRET = "a secret of some length, so that the body is longer than the header of it";
    private static final int KEY_FILES = 5;

    private final KeyDerivation derivation;
    private final KeyRing keys;
    private final byte[] good;
    private final byte[] later;
    private final byte[] foreign;
    private final List<VaultKey> all = List.of(TestVaults.keyFile(1), TestVaults.password("password"),
            TestVaults.keyFile(KEY_FILES), VaultKey.recoveryCode(RecoveryCodes.write(VaultFormatTest.counting(0, 16))),
            new VaultKey.PasswordAndKeyFile(SecretChars.of("both".toCharArray()), TestVaults.keyFileContent(9)));
    private final List<VaultKey> one = all.subList(0, 1);
    private final Map<Problem, Integer> problems = new TreeMap<>();
    private int mutants;
    private int attempts;
    private int opened;
    private int failed;
    private int most;

    private VaultMutants() throws VaultException {
        // The costs of a test, but the memory that this process really has.
        long ceiling = CostRules.of(Runtime.getRuntime().maxMemory()).memoryCeilingKib();
        derivation = new KeyDerivation(Thread.ofPlatform().daemon().factory(), new CostRules(
                TestVaults.CHEAP.lowest(), TestVaults.CHEAP.lowest(), TestVaults.CHEAP.lowest(), ceiling));
        keys = new KeyRing(derivation, new SecureRandom(), () -> 0);
        VaultId id = VaultId.of(VaultFormatTest.filled(16, 1));
        SecretBytes key = keys.freshKey();
        List<Slot> slots = slots(id, key);
        good = image(id, 5, slots, key, 10);
        later = image(id, 6, slots, key, 9);
        VaultId other = VaultId.of(VaultFormatTest.filled(16, 2));
        SecretBytes otherKey = keys.freshKey();
        foreign = image(other, 5, slots(other, otherKey), otherKey, 10);
    }

    private List<Slot> slots(VaultId id, SecretBytes key) throws VaultException {
        List<Slot> slots = new ArrayList<>();
        for (VaultKey each : all) {
            slots.add(keys.seal(id, key, each));
        }
        for (int i = 2; i < KEY_FILES; i++) {
            slots.add(keys.seal(id, key, TestVaults.keyFile(i)));
        }
        return slots;
    }

    private byte[] image(VaultId id, long generation, List<Slot> slots, SecretBytes key, int secrets) {
        VaultBody body = VaultBody.empty();
        for (int i = 0; i < secrets; i++) {
            body = body.with(new SecretName.Token("token " + i), SecretChars.of(SECRET.toCharArray()), "id" + i);
        }
        return VaultImage.write(id, generation, keys.random(Crypto.SALT), slots, key, VaultBodyJson.write(body))
                .bytes();
    }

    static void main(String[] arguments) throws Exception {
        VaultMutants run = new VaultMutants();
        if (run.openings(run.good) != run.all.size()) {
            throw new IllegalStateException("the vault itself does not open");
        }
        run.opened = 0;
        run.problems.clear();
        run.flipBits();
        run.cut();
        run.splice();
        run.lie();
        System.out.println("mutants " + run.mutants + " attempts " + run.attempts + " opened " + run.opened
                + " errors " + run.failed + " derivations " + run.derivation.count() + " most " + run.most + " "
                + run.problems);
    }

    private void flipBits() {
        int header = VaultHeader.length(all.size() + KEY_FILES - 2);
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] mutant = good.clone();
            mutant[bit / 8] ^= (byte) (1 << bit % 8);
            attempt(mutant, one);
            if (bit / 8 < good.length - Crypto.DIGEST) {
                // The body is the same for every key.
                attempt(repaired(mutant), bit / 8 < header ? inTurn() : one);
            }
        }
    }

    private void cut() {
        for (int length = 0; length < good.length; length++) {
            attempt(Arrays.copyOf(good, length), one);
            if (length > Crypto.DIGEST) {
                attempt(repaired(Arrays.copyOf(good, length)), one);
            }
        }
        for (int more = 1; more <= 200; more++) {
            attempt(Arrays.copyOf(good, good.length + more), one);
            attempt(repaired(Arrays.copyOf(good, good.length + more)), one);
        }
    }

    private void splice() {
        int header = VaultHeader.length(all.size() + KEY_FILES - 2);
        for (byte[] other : List.of(later, foreign)) {
            for (byte[][] pair : new byte[][][]{{good, other}, {other, good}}) {
                ByteBuffer spliced = ByteBuffer.allocate(header + pair[1].length - header);
                spliced.put(pair[0], 0, header).put(pair[1], header, pair[1].length - header);
                attempt(repaired(spliced.array()), all);
                // With the length of the other body.
                spliced.putInt(56, pair[1].length - header - Crypto.DIGEST);
                attempt(repaired(spliced.array()), all);
            }
        }
        int slots = all.size() + KEY_FILES - 2;
        for (int i = 0; i < slots; i++) {
            for (int j = 0; j < slots; j++) {
                for (byte[] from : List.of(good, later, foreign)) {
                    byte[] mutant = good.clone();
                    System.arraycopy(from, at(j), mutant, at(i), Slot.LENGTH);
                    if (!Arrays.equals(mutant, good)) {
                        attempt(repaired(mutant), all);
                    }
                    System.arraycopy(good, at(i), mutant, at(j), Slot.LENGTH);
                    if (!Arrays.equals(mutant, good)) {
                        attempt(repaired(mutant), all);
                    }
                }
            }
            // Without one slot, and with all lengths set right.
            ByteBuffer less = ByteBuffer.allocate(good.length - Slot.LENGTH);
            less.put(good, 0, at(i)).put(good, at(i) + Slot.LENGTH, good.length - at(i) - Slot.LENGTH);
            less.putInt(12, header - Slot.LENGTH).put(60, (byte) (slots - 1));
            attempt(repaired(less.array()), all);
        }
    }

    private void lie() {
        int[] extremes = {0, 1, 2, 3, 7, 15, 16, 17, 31, 63, 127, 255, 4_096, 19 * 1_024 - 1, 65_535, 147_456, 147_457,
                262_144, 1 << 20, (1 << 20) + 1, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE, -1};
        for (int slot = 0; slot < all.size() + KEY_FILES - 2; slot++) {
            for (int memory : extremes) {
                attempt(with(at(slot) + 1, memory), all);
                attempt(with(at(slot) + 5, memory), all);
                byte[] both = with(at(slot) + 1, memory);
                ByteBuffer.wrap(both).putInt(at(slot) + 5, Integer.MAX_VALUE);
                attempt(repaired(both), all);
            }
            for (int value = 0; value < 256; value++) {
                byte[] mutant = good.clone();
                mutant[at(slot)] = (byte) value;
                attemptOther(mutant);
                mutant = good.clone();
                mutant[at(slot) + 9] = (byte) value;
                attemptOther(mutant);
            }
        }
        for (int value = 0; value < 65_536; value += 97) {
            for (int at : new int[]{8, 10}) {
                byte[] mutant = good.clone();
                ByteBuffer.wrap(mutant).putShort(at, (short) value);
                attemptOther(mutant);
            }
        }
        for (int count = 0; count < 256; count++) {
            byte[] mutant = good.clone();
            mutant[60] = (byte) count;
            attemptOther(mutant);
        }
        for (int field : new int[]{12, 36, 56}) {
            for (int value : extremes) {
                attempt(with(field, value), all);
            }
            for (int delta = -200; delta <= 200; delta++) {
                attempt(with(field, ByteBuffer.wrap(good).getInt(field) + delta), one);
            }
        }
    }

    private byte[] with(int at, int value) {
        byte[] mutant = good.clone();
        ByteBuffer.wrap(mutant).putInt(at, value);
        return repaired(mutant);
    }

    private static int at(int slot) {
        return VaultHeader.FIXED + slot * Slot.LENGTH;
    }

    private void attemptOther(byte[] mutant) {
        attempt(repaired(mutant), inTurn());
    }

    /// Two keys, each time the next ones.
    private List<VaultKey> inTurn() {
        return List.of(all.get(mutants % all.size()), all.get((mutants + 1) % all.size()));
    }

    private static byte[] repaired(byte[] mutant) {
        byte[] repaired = mutant.clone();
        byte[] checksum = Crypto.sha256(repaired, repaired.length - Crypto.DIGEST);
        System.arraycopy(checksum, 0, repaired, repaired.length - Crypto.DIGEST, Crypto.DIGEST);
        return repaired;
    }

    private void attempt(byte[] mutant, List<VaultKey> with) {
        if (Arrays.equals(mutant, good)) {
            return;
        }
        mutants++;
        for (VaultKey key : with) {
            attempt(mutant, key);
        }
    }

    private int openings(byte[] bytes) {
        all.forEach(key -> attempt(bytes, key));
        return opened;
    }

    private void attempt(byte[] mutant, VaultKey given) {
        attempts++;
        int before = derivation.count();
        try {
            VaultImage image = VaultImage.read(mutant);
            try (SecretBytes key = image.key(given, keys); SecretBytes plain = image.plain(key)) {
                VaultBodyJson.read(plain).close();
                opened++;
                if (!Arrays.equals(mutant, good)) {
                    System.out.println("opened with " + given.type() + ": "
                            + new String(plain.bytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (VaultException e) {
            problems.merge(e.problem(), 1, Integer::sum);
        } catch (RuntimeException | Error e) {
            failed++;
            e.printStackTrace(System.out);
        }
        most = Math.max(most, derivation.count() - before);
    }
}
