package org.howdah.history.chunk;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.howdah.model.replication.Lsn;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleMode;
import org.howdah.model.sample.SampleOutcome;
import org.howdah.model.server.Epoch;
import org.jspecify.annotations.Nullable;

/// Rows of any probe with any values: small ones that come again, extreme ones, and none.
final class RandomRows<R extends Record> {
    private static final long[] EXTREMES = {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 52, -(1L << 40)};

    private final Probe<R> probe;
    private final Random random;

    RandomRows(Probe<R> probe, Random random) {
        this.probe = probe;
        this.random = random;
    }

    Sample<R> sample(int second) throws ReflectiveOperationException {
        Instant time = Instant.EPOCH.plusSeconds(second);
        List<R> rows = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            rows.add(row());
        }
        return new Sample<>(probe, time, random.nextBoolean() ? time : null,
                random.nextBoolean() ? null : new Epoch(7L, null, Instant.EPOCH, true), Duration.ofSeconds(20),
                Duration.ofNanos(random.nextInt(1_000_000)), random.nextBoolean(), SampleMode.EXACT,
                random.nextInt(6) == 0
                        ? new SampleOutcome.TimedOut<>(random.nextBoolean() ? "57014" : null, "late")
                        : new SampleOutcome.Read<>(rows));
    }

    private R row() throws ReflectiveOperationException {
        RecordComponent[] components = probe.rowType().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        @Nullable
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = types[i].isPrimitive() || random.nextInt(4) > 0 ? value(types[i]) : null;
        }
        return probe.rowType().getDeclaredConstructor(types).newInstance(values);
    }

    private Object value(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == int.class || type == Integer.class) {
            return random.nextInt(9) == 0 ? (int) number() : random.nextInt(50);
        } else if (type == long.class || type == Long.class) {
            return number();
        } else if (type == double.class || type == Double.class) {
            return real();
        } else if (type == String.class) {
            return "text " + random.nextInt(9) + "äé\u0000\ud83d\udc18";
        } else if (type == Instant.class) {
            return time();
        } else if (type == Duration.class) {
            return Duration.ofNanos(number());
        } else if (type == Lsn.class) {
            return new Lsn(number());
        } else if (type == List.class) {
            return random.ints(random.nextInt(4), -9, 99_999).boxed().toList();
        }
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }

    private Instant time() {
        return Instant.EPOCH.plusSeconds(random.nextInt(100_000_000)).plusNanos(random.nextInt(1_000_000) * 1_000L);
    }

    private long number() {
        return random.nextInt(5) == 0 ? EXTREMES[random.nextInt(EXTREMES.length)] : random.nextInt(1_000);
    }

    private double real() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(100_000) / 1_000.0;
            case 1 -> random.nextGaussian();
            case 2 -> random.nextBoolean() ? -0.0 : Double.POSITIVE_INFINITY;
            case 3 -> Double.NaN;
            default -> random.nextInt(9);
        };
    }
}
