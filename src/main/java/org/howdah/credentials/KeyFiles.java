package org.howdah.credentials;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;
import org.howdah.credentials.vault.SecretBytes;
import org.howdah.credentials.vault.VaultKey;

/// Files whose content opens the vault. Any thread but the screen's.
public final class KeyFiles {
    private static final int BYTES = 64;
    /// The vault takes no larger ones.
    private static final int LONGEST = 65_536;

    private KeyFiles() {}

    /// Makes a file of random bytes that only its owner may read.
    ///
    /// @throws IOException also where there is a file of that name
    public static VaultKey make(Path file) throws IOException {
        byte[] content = new byte[BYTES];
        new SecureRandom().nextBytes(content);
        FileAttribute<?>[] attributes = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r--------"))}
                : new FileAttribute<?>[0];
        try (FileChannel channel = FileChannel.open(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
            Channels.newOutputStream(channel).write(content);
            channel.force(true);
        }
        return new VaultKey.KeyFile(SecretBytes.of(content));
    }

    /// The content of a file; of one that is too large, only as much as shows that.
    public static SecretBytes read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return SecretBytes.of(in.readNBytes(LONGEST + 1));
        }
    }
}
