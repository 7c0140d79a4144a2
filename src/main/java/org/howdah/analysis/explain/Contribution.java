package org.howdah.analysis.explain;

import java.util.List;
import java.util.Optional;
import org.howdah.model.history.LoadDimension;
import org.howdah.model.session.WaitClass;
import org.jspecify.annotations.Nullable;

/// One reason why a range differs from what was before, with the figures that say so. Averages of active sessions unless
/// it says otherwise; NaN is unknown.
public sealed interface Contribution {
    /// Share of the difference that it explains, from 0 to 1; of what makes no load itself, how far it is out of the
    /// ordinary.
    double score();

    /// By how much its score counts when lines are put in order: a cause stands above its effects.
    double weight();

    /// Where a click leads; nothing where there is nothing to be seen.
    Optional<Target> target();

    default double rank() {
        return score() * weight();
    }

    /// A session behind which others waited for locks.
    ///
    /// @param waitingBefore average that waited for locks before
    /// @param waiting the same in the range
    record RootBlocker(double score, BlockingRoot root, double waitingBefore, double waiting)
            implements
                Contribution {
        @Override
        public double weight() {
            return 1;
        }

        @Override
        public Optional<Target> target() {
            return root.session().key().pid() == 0
                    ? Optional.of(new Target.Narrowed(LoadDimension.WAIT_CLASS, WaitClass.LOCK.label()))
                    : Optional.of(new Target.OneSession(root.session().key(), root.seen().to().minusSeconds(1)));
        }
    }

    /// Commits waited for a synchronous standby, or a standby went away or fell behind.
    ///
    /// @param waitingBefore average that waited for a standby before
    /// @param waiting the same in the range
    record Standby(double score, double waitingBefore, double waiting, SenderFacts before, SenderFacts during)
            implements
                Contribution {
        /// Under which sessions wait that commit, as a wait event is counted.
        public static final String EVENT = "IPC:SyncRep";

        @Override
        public double weight() {
            return 1;
        }

        @Override
        public Optional<Target> target() {
            return waiting > 0 ? Optional.of(new Target.Narrowed(LoadDimension.WAIT_EVENT, EVENT)) : Optional.empty();
        }
    }

    /// Far more connections than before.
    ///
    /// @param before connections, on average
    /// @param during the same in the range
    /// @param madeBefore connections made a second
    /// @param made the same in the range
    /// @param application that had the most more of them; null where none stands out
    record Connections(double score, double before, double during, double madeBefore, double made,
            @Nullable String application) implements Contribution {
        @Override
        public double weight() {
            return 1;
        }

        @Override
        public Optional<Target> target() {
            return Optional.ofNullable(application)
                    .map(each -> new Target.Narrowed(LoadDimension.APPLICATION, each));
        }
    }

    /// Checkpoints that wrote much, or came because they were asked for.
    ///
    /// @param requestedBefore a minute
    /// @param requested a minute
    /// @param timed a minute
    /// @param buffersBefore that they wrote, a second
    /// @param buffers the same in the range
    /// @param waitingBefore average that waited for files and the log
    /// @param waiting the same in the range
    record Checkpoints(double score, double requestedBefore, double requested, double timed, double buffersBefore,
            double buffers, double waitingBefore, double waiting) implements Contribution {
        @Override
        public double weight() {
            return 1;
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(new Target.Narrowed(LoadDimension.WAIT_CLASS, WaitClass.IO.label()));
        }
    }

    /// Autovacuum at work.
    ///
    /// @param before workers, on average
    /// @param during the same in the range
    /// @param tables what they vacuumed or analysed, most first, as their texts say it
    /// @param wraparound whether one was there to prevent wraparound, and does not give way
    record Autovacuum(double score, double before, double during, List<String> tables, boolean wraparound)
            implements
                Contribution {
        public Autovacuum {
            tables = List.copyOf(tables);
        }

        @Override
        public double weight() {
            return 1;
        }

        @Override
        public Optional<Target> target() {
            return Optional.empty();
        }
    }

    /// Sorts and hashes that did not fit into memory.
    ///
    /// @param before bytes a second
    /// @param during bytes a second
    /// @param statement whose load rose most; null where none did
    record TemporaryFiles(double score, double before, double during, @Nullable TopChange statement)
            implements
                Contribution {
        @Override
        public double weight() {
            return 1;
        }

        @Override
        public Optional<Target> target() {
            return Optional.ofNullable(statement)
                    .map(each -> new Target.Narrowed(LoadDimension.STATEMENT, each.value()));
        }
    }

    /// More write-ahead log than before, and waits for it.
    ///
    /// @param before bytes a second
    /// @param during bytes a second
    record WriteAheadLog(double score, double before, double during) implements Contribution {
        @Override
        public double weight() {
            return 0.6;
        }

        @Override
        public Optional<Target> target() {
            return Optional.empty();
        }
    }

    /// More sessions that compute than the server has cores.
    ///
    /// @param cores null where nobody said how many there are
    record Cpu(double score, double before, double during, @Nullable Integer cores) implements Contribution {
        @Override
        public double weight() {
            return cores == null ? 0.6 : 0.85;
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(new Target.Narrowed(LoadDimension.WAIT_CLASS, WaitClass.CPU.label()));
        }
    }

    /// A transaction that idles and makes no load, but holds back vacuum or may hold locks.
    record IdleTransaction(double score, IdleHolder holder) implements Contribution {
        @Override
        public double weight() {
            return 1;
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(new Target.OneSession(holder.session().key(), holder.seen().to().minusSeconds(1)));
        }
    }

    /// A statement that came, went, or made another load than before.
    ///
    /// @param scans what it looks like: far more rows are read than before, and not by an index; null where it is not so
    /// @param effect whether it mostly waited for something that another line names as the cause
    record Statement(double score, TopChange change, @Nullable Scans scans, boolean effect) implements Contribution {
        @Override
        public double weight() {
            if (effect) {
                return 0.45;
            }
            return switch (change.mark()) {
                case NEW, PERHAPS_NEW -> 0.8;
                case KNOWN -> scans == null ? 0.75 : 0.9;
                case GONE, PERHAPS_GONE -> 0.75;
            };
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(new Target.Narrowed(LoadDimension.STATEMENT, change.value()));
        }
    }

    /// Rows that the server read.
    ///
    /// @param before a second
    /// @param during a second
    record Scans(double before, double during) {}

    /// A wait event, user, client, application or database with another load than before.
    record Part(double score, TopChange change) implements Contribution {
        @Override
        public double weight() {
            return change.dimension() == LoadDimension.WAIT_EVENT
                    ? 0.5
                    : change.mark() == TopChange.Mark.NEW ? 0.6 : 0.4;
        }

        @Override
        public Optional<Target> target() {
            return Optional.of(new Target.Narrowed(change.dimension(), change.value()));
        }
    }
}
