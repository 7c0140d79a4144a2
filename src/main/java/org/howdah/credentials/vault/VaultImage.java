package org.howdah.credentials.vault;

import java.nio.ByteBuffer;
import java.util.List;

/// The content of a vault's file. Reading goes from the outside in, and each step knows only one way to fail: the
/// checksum tells damage without any key, a slot that does not open tells a wrong key, and the authentication of the
/// header, which depends on the vault's key, tells that somebody altered the file who did not have it.
final class VaultImage {
    /// More than ten thousand secrets; a file that claims more is not read into memory.
    static final int LARGEST = 16 * 1_024 * 1_024;
    private static final int SMALLEST = VaultHeader.length(1) + Crypto.TAG + Crypto.DIGEST;
    private static final String HEADER_INFO = "howdah-vault/v1/header";
    private static final String BODY_INFO = "howdah-vault/v1/body";

    private final byte[] bytes;
    private final VaultHeader header;

    private VaultImage(byte[] bytes, VaultHeader header) {
        this.bytes = bytes;
        this.header = header;
    }

    /// Reads all that can be known without a key.
    ///
    /// @throws VaultException where the file is damaged, contradicts itself, or is of a newer version
    static VaultImage read(byte[] bytes) throws VaultException {
        if (bytes.length == 0) {
            throw VaultFaults.damaged("its file is empty");
        }
        byte[] magic = VaultHeader.magic();
        if (bytes.length < magic.length || !Crypto.equal(magic, Crypto.slice(bytes, 0, magic.length))) {
            throw VaultFaults.damaged("its file does not begin as a vault does");
        }
        if (bytes.length < SMALLEST || !Crypto.equal(checksum(bytes), Crypto.sha256(bytes, bytes.length
                - Crypto.DIGEST))) {
            throw VaultFaults.damaged("its checksum is wrong");
        }
        return new VaultImage(bytes, VaultHeader.read(ByteBuffer.wrap(bytes), bytes.length));
    }

    /// Writes a vault.
    ///
    /// @param bodySalt fresh
    static VaultImage write(VaultId id, long generation, byte[] bodySalt, List<Slot> slots, SecretBytes key,
            SecretBytes plain) {
        VaultHeader header = new VaultHeader(id, generation, bodySalt, plain.length() + Crypto.TAG, slots);
        int length = header.length();
        ByteBuffer out = ByteBuffer.allocate(length + header.bodyLength() + Crypto.DIGEST);
        header.write(out);
        out.put(authentication(header, out.array(), key));
        try (SecretBytes bodyKey = Crypto.hkdf(key.bytes(), bodySalt, BODY_INFO)) {
            // The nonce can be zero: the salt is fresh, so the key is used once.
            out.put(Crypto.seal(bodyKey, new byte[Crypto.NONCE], Crypto.slice(out.array(), 0, length), plain.bytes()));
        }
        out.put(Crypto.sha256(out.array(), out.position()));
        return new VaultImage(out.array(), header);
    }

    VaultHeader header() {
        return header;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /// Whether this is the same file, byte for byte, as far as a checksum can tell.
    boolean isSame(VaultImage other) {
        return Crypto.equal(checksum(bytes), checksum(other.bytes));
    }

    /// Finds the vault's key with one derivation at most.
    SecretBytes key(VaultKey given, KeyRing keys) throws VaultException {
        return keys.open(header, given);
    }

    /// What lies in it, after the whole file has been held against the vault's key.
    ///
    /// @throws VaultException where it was altered
    SecretBytes plain(SecretBytes key) throws VaultException {
        int length = header.length();
        byte[] authentication = Crypto.slice(bytes, length - Crypto.DIGEST, Crypto.DIGEST);
        if (!Crypto.equal(authentication, authentication(header, bytes, key))) {
            throw VaultFaults.altered("its header is not authentic");
        }
        try (SecretBytes bodyKey = Crypto.hkdf(key.bytes(), header.bodySalt(), BODY_INFO)) {
            return Crypto.open(bodyKey, new byte[Crypto.NONCE], Crypto.slice(bytes, 0, length),
                    Crypto.slice(bytes, length, header.bodyLength()))
                    .orElseThrow(() -> VaultFaults.altered("its body is not authentic"));
        }
    }

    private static byte[] authentication(VaultHeader header, byte[] bytes, SecretBytes key) {
        try (SecretBytes headerKey = Crypto.hkdf(key.bytes(), header.id().bytes(), HEADER_INFO)) {
            return Crypto.hmac(headerKey, bytes, header.length() - Crypto.DIGEST);
        }
    }

    private static byte[] checksum(byte[] bytes) {
        return Crypto.slice(bytes, bytes.length - Crypto.DIGEST, Crypto.DIGEST);
    }
}
