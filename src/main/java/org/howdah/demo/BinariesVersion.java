package org.howdah.demo;

import java.util.Arrays;
import java.util.List;

/// The version of published server binaries, such as `9.6.24` or `18.6.0`; ordered as numbers.
record BinariesVersion(List<Integer> parts) implements Comparable<BinariesVersion> {
    BinariesVersion {
        parts = List.copyOf(parts);
    }

    static BinariesVersion parse(String text) {
        return new BinariesVersion(Arrays.stream(text.split("\\.", -1)).map(Integer::valueOf).toList());
    }

    /// What PostgreSQL calls the major version: two numbers up to 9.6, one from 10 on.
    String major() {
        return parts.get(0) < 10 ? parts.get(0) + "." + parts.get(1) : String.valueOf(parts.get(0));
    }

    boolean isAtLeast(int major) {
        return parts.get(0) >= major;
    }

    @Override
    public int compareTo(BinariesVersion other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        return parts.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String toString() {
        return String.join(".", parts.stream().map(String::valueOf).toList());
    }
}
