package org.howdah.model.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.howdah.model.sample.Probe;
import org.jspecify.annotations.Nullable;

/// A server in one small row, every ten seconds: what the page of all servers shows of it and what cannot be had cheaper
/// from its past, as that of a hundred servers is read at once. Howdah makes it of the server's state while it records;
/// no server is asked for it. How the connection stood, and what the server could answer, are events and not in here.
/// Null is unknown.
///
/// @param load number of samples of the ten seconds, and then the sums of sessions at work in them, by wait class in the
///     order of [org.howdah.model.session.WaitClass]; empty where no sample was taken
/// @param lastReading when the newest answer to any probe arrived, our clock
/// @param lastSecond when that of the sessions arrived, our clock
/// @param askedInterval at which the live second was asked for
/// @param sessions rows of sessions that were read
/// @param active gauge, sessions of clients that run a statement
/// @param idleInTransaction gauge, sessions of clients that hold a transaction open and do nothing
/// @param hidden gauge, sessions whose state the role may not see
/// @param connections gauge, all that are taken, idle ones too
/// @param blocked gauge, sessions that wait for a lock
/// @param longBlocked gauge, those of them that have waited for too long
/// @param longestBlocked the longest wait of those
/// @param longestTransaction age of the oldest open transaction of a client
/// @param transactionsPerSecond of all databases, between the last two readings of them
/// @param cacheHit share of the wanted blocks that were found in shared buffers, between the same
/// @param streaming whether a standby is connected to what it follows; null for a primary
/// @param replayLag of a standby
/// @param replayLagBytes of a standby, received and not replayed
/// @param sizeBytes of all databases whose size may be read
/// @param sizesUnread databases whose size may not
/// @param wraparound share of the way to the wraparound that is gone, of the database that is closest to it
/// @param timeZone `log_timezone`
/// @param unanswered probes that did not answer when they were asked last, each with what came of it: pairs of words
public record ServerSummary(
        List<Integer> load,
        @Nullable Instant lastReading,
        @Nullable Instant lastSecond,
        @Nullable Duration askedInterval,
        @Nullable Integer sessions,
        @Nullable Integer active,
        @Nullable Integer idleInTransaction,
        @Nullable Integer hidden,
        @Nullable Long connections,
        @Nullable Integer blocked,
        @Nullable Integer longBlocked,
        @Nullable Duration longestBlocked,
        @Nullable Duration longestTransaction,
        @Nullable Double transactionsPerSecond,
        @Nullable Double cacheHit,
        @Nullable Boolean streaming,
        @Nullable Duration replayLag,
        @Nullable Long replayLagBytes,
        @Nullable Long sizeBytes,
        @Nullable Integer sizesUnread,
        @Nullable Double wraparound,
        @Nullable String timeZone,
        String unanswered) {
    public static final Probe<ServerSummary> PROBE = new Probe<>("summary", ServerSummary.class);

    /// What a chunk does not have is as if there were nothing to tell.
    public ServerSummary {
        load = List.copyOf(Objects.requireNonNullElse(load, List.of()));
        unanswered = Objects.requireNonNullElse(unanswered, "");
    }
}
