package org.howdah.postgres.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.howdah.model.server.Capabilities;
import org.howdah.model.session.Session;
import org.jspecify.annotations.Nullable;

/// The quiet mode of one connection: says when a batch that looks at sessions the cheap way will do instead of the exact
/// one. It never does before 10, for a role that may not see every session, and each ten seconds. One thread at a time.
final class QuietSecond implements AutoCloseable {
    static final Duration WHOLE = Duration.ofSeconds(10);
    /// A cheap look that failed is not tried again for so long.
    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final Connection connection;
    private final List<StatementBatch.Part> sessions;
    private final SessionMemory memory;
    private final LongSupplier nanoTime;
    private @Nullable StatementBatch batch;
    private long wholeDue;
    private boolean everWhole;
    private @Nullable Long outUntil;

    /// @param sessions what asks for sessions the cheap way; nothing where the version does not have it
    QuietSecond(Connection connection, List<StatementBatch.Part> sessions, SessionMemory memory,
            LongSupplier nanoTime) {
        this.connection = connection;
        this.sessions = sessions;
        this.memory = memory;
        this.nanoTime = nanoTime;
    }

    /// Takes over which statements answer.
    ///
    /// @param answering those of an exact batch, the second before all others
    void follow(List<StatementBatch.Part> answering) throws SQLException {
        close();
        if (sessions.isEmpty()
                || answering.stream().noneMatch(part -> part.query().probe().equals(Session.PROBE))) {
            return;
        }
        List<StatementBatch.Part> parts = new ArrayList<>();
        for (StatementBatch.Part part : answering) {
            if (part.query().probe().equals(Session.PROBE)) {
                parts.addAll(sessions);
            } else {
                parts.add(part);
            }
        }
        batch = new StatementBatch(connection, parts);
    }

    /// The cheap batch, if it will do for this request now; otherwise the exact one is due.
    Optional<StatementBatch> instead(LiveRequest request, Capabilities capabilities) {
        long now = nanoTime.getAsLong();
        StatementBatch ready = batch;
        if (!request.quiet()) {
            everWhole = false;
            return Optional.empty();
        }
        if (ready == null || request.idle() || !capabilities.seesEverySession() || isOut(now)) {
            return Optional.empty();
        }
        if (!everWhole || memory.isBlind() || now - wholeDue >= 0) {
            everWhole = true;
            wholeDue = now + WHOLE.toNanos();
            return Optional.empty();
        }
        return Optional.of(ready);
    }

    private boolean isOut(long now) {
        Long until = outUntil;
        return until != null && now - until < 0;
    }

    /// The batch that failed may have been ours.
    void failed(StatementBatch which) {
        if (which == batch) {
            outUntil = nanoTime.getAsLong() + PAUSE.toNanos();
        }
    }

    @Override
    public void close() throws SQLException {
        StatementBatch old = batch;
        batch = null;
        if (old != null) {
            old.close();
        }
    }
}
