package org.howdah.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.howdah.credentials.vault.LockReason;
import org.howdah.credentials.vault.SecretName;
import org.howdah.credentials.vault.TestVaults;
import org.howdah.credentials.vault.Vault;
import org.howdah.credentials.vault.VaultKey;
import org.howdah.credentials.vault.VaultPlace;

/// What the vault costs with a thousand secrets at the usual cost of a slot: unlocking, saving one secret, a new password.
final class VaultBenchmark {
    private static final int SECRETS = 1_000;
    private static final int ROUNDS = 11;

    private static final OperatingSystemMXBean SYSTEM = ManagementFactory
            .getPlatformMXBean(OperatingSystemMXBean.class);

    private interface Step {
        void run() throws Exception;
    }

    private VaultBenchmark() {}

    static void run(String... arguments) throws Exception {
        Path folder = Files.createTempDirectory("vault");
        try (Vault vault = new Vault(VaultPlace.in(folder, folder), Thread.ofPlatform().daemon().factory(),
                Instant::now,
                System::nanoTime, Duration.ZERO)) {
            double made = millis(() -> vault.create(password(0), false));
            print("a key at 64 MiB, 3 passes", () -> TestVaults.derive(64), () -> {});
            print("a key at 128 MiB, 3 passes", () -> TestVaults.derive(128), () -> {});
            System.out.printf(Locale.ROOT, "new vault, with the choice of the cost %6.0f ms  (%s)%n", made,
                    vault.slots().getFirst().cost().orElseThrow().words());
            Map<SecretName, char[]> secrets = new LinkedHashMap<>();
            for (int i = 0; i < SECRETS; i++) {
                secrets.put(new SecretName.Login("db" + i + ".example", 5432, "howdah"),
                        "a password of the usual length".toCharArray());
            }
            vault.putAll(secrets);
            System.out.printf(Locale.ROOT, "its file with %d secrets %29d bytes%n", SECRETS,
                    Files.size(vault.path()));
            print("unlock", () -> vault.unlock(password(0)), () -> vault.lock(LockReason.BY_USER));
            vault.unlock(password(0));
            print("save one secret", () -> vault.put(new SecretName.Token("one"), "x".toCharArray()), () -> {});
            print("change the password", () -> vault.changePassword(password(0)), () -> {});
            print("a new master key", () -> vault.rotate(List.of(password(0)), false), () -> {});
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static VaultKey password(int number) {
        return VaultKey.password(("correct horse battery staple " + number).toCharArray());
    }

    private static void print(String what, Step step, Step before) throws Exception {
        List<Double> took = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            before.run();
            long begin = SYSTEM.getProcessCpuTime();
            took.add(millis(step));
            processor.add((SYSTEM.getProcessCpuTime() - begin) / 1e6);
        }
        System.out.printf(Locale.ROOT, "%-32s first %5.0f  median %5.0f ms;  processor: first %5.0f  median %5.0f ms%n",
                what, took.getFirst(), ServerSecondBenchmark.median(took), processor.getFirst(),
                ServerSecondBenchmark.median(processor));
    }

    private static double millis(Step step) throws Exception {
        long begin = System.nanoTime();
        step.run();
        return (System.nanoTime() - begin) / 1e6;
    }
}
