package org.howdah.credentials.vault;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/// A process that makes a vault with the usual cost, keeps and gives out a secret, locks it, and writes down its heap.
/// Password and secret come in by the standard input, so that nothing else of the process knows them.
final class VaultHeap {
    private VaultHeap() {}

    static void main(String[] arguments) throws Exception {
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            use(Path.of(arguments[0]), line(in), line(in));
        }
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(arguments[1], true);
    }

    private static void use(Path folder, char[] password, char[] secret) throws Exception {
        try (Vault vault = new Vault(VaultPlace.in(folder, folder), Thread.ofPlatform().daemon().factory(),
                Instant::now,
                System::nanoTime, Duration.ZERO); VaultKey key = VaultKey.password(password)) {
            vault.create(key, false);
            vault.put(new SecretName.Token("canary"), secret);
            vault.lock(LockReason.IDLE);
            vault.unlock(key);
            Arrays.fill(vault.secret(new SecretName.Token("canary")).orElseThrow(), '\0');
            System.out.println(vault.status());
            vault.lock(LockReason.IDLE);
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private static char[] line(InputStream in) throws IOException {
        char[] line = new char[32];
        for (int i = 0; i < line.length; i++) {
            line[i] = (char) in.read();
        }
        return line;
    }
}
