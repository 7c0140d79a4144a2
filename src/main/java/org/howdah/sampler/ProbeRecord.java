package org.howdah.sampler;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.howdah.model.collector.ProbeStatistics;
import org.howdah.model.collector.ProbeStatistics.ProbeError;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.jspecify.annotations.Nullable;

/// What was heard of one probe of one server. One thread at a time.
final class ProbeRecord {
    private final DurationWindow answers = new DurationWindow();
    private Sample<?> last;
    private long attempts;
    private long errors;
    private @Nullable Integer rows;
    private @Nullable Instant lastSuccess;
    private @Nullable ProbeError lastError;

    ProbeRecord(Sample<?> first) {
        this.last = withoutRows(first);
        add(first);
    }

    void add(Sample<?> sample) {
        attempts++;
        last = withoutRows(sample);
        switch (sample.outcome()) {
            case SampleOutcome.Read<?>(var read) -> {
                answers.add(sample.duration());
                rows = read.size();
                lastSuccess = sample.time();
            }
            // A server that has no such thing makes no mistake.
            case SampleOutcome.Unsupported<?> _ -> rows = null;
            case SampleOutcome.Denied<?> _,SampleOutcome.TimedOut<?> _,SampleOutcome.Unreachable<?> _,SampleOutcome.Failed<?> _ -> {
                errors++;
                lastError = new ProbeError(sample.outcome(), sample.time());
            }
        }
    }

    /// A reading is kept in the state of its server; kept here as well, it would outlive that.
    private static <R extends Record> Sample<R> withoutRows(Sample<R> sample) {
        return sample.outcome() instanceof SampleOutcome.Read<R>
                ? new Sample<>(sample.probe(), sample.time(), sample.serverTime(), sample.epoch(), sample.interval(),
                        sample.duration(), sample.batch(), new SampleOutcome.Read<>(List.of()))
                : sample;
    }

    ProbeStatistics statistics() {
        return new ProbeStatistics(last.probe(), last.interval(), last.batch(), attempts, errors, rows,
                last.duration(), answers.mean(), answers.high(), last.time(), lastSuccess, lastError,
                Objects.equals(lastSuccess, last.time()) && last.outcome() instanceof SampleOutcome.Read<?>);
    }
}
