package org.howdah.model.server;

/// A server's version as `server_version_num` gives it: 90624 for 9.6.24, 180006 for 18.6.
public record ServerVersion(int number) implements Comparable<ServerVersion> {
    public static final ServerVersion OLDEST_SUPPORTED = of("9.6");

    /// The first release of a major version: `of("9.6")` is 90600, `of("18")` is 180000.
    public static ServerVersion of(String major) {
        String[] parts = major.split("\\.", -1);
        int first = Integer.parseInt(parts[0]);
        if (first >= 10) {
            return new ServerVersion(first * 10_000);
        }
        return new ServerVersion(first * 10_000 + Integer.parseInt(parts[1]) * 100);
    }

    /// `9.6`, `10`, … `18`.
    public String major() {
        return number >= 100_000
                ? Integer.toString(number / 10_000)
                : number / 10_000 + "." + number / 100 % 100;
    }

    public boolean isAtLeast(String major) {
        return compareTo(of(major)) >= 0;
    }

    @Override
    public int compareTo(ServerVersion other) {
        return Integer.compare(number, other.number);
    }

    /// `9.6.24`, `18.6`.
    @Override
    public String toString() {
        return number >= 100_000
                ? number / 10_000 + "." + number % 10_000
                : major() + "." + number % 100;
    }
}
