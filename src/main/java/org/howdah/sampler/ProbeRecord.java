package org.howdah.sampler;

import java.time.Duration;
import java.time.Instant;
import org.howdah.model.collector.ProbeStatistics;
import org.howdah.model.collector.ProbeStatistics.ProbeError;
import org.howdah.model.sample.Probe;
import org.howdah.model.sample.Sample;
import org.howdah.model.sample.SampleOutcome;
import org.jspecify.annotations.Nullable;

/// What was heard of one probe of one server; without its rows, which the server's state keeps. One thread at a time.
final class ProbeRecord {
    private final DurationWindow answers = new DurationWindow();
    private final Probe<?> probe;
    private Duration interval;
    private Duration duration;
    private Instant attempt;
    private boolean batch;
    private boolean answered;
    private long attempts;
    private long errors;
    private @Nullable Integer rows;
    private @Nullable Long bytes;
    private @Nullable Instant lastSuccess;
    private @Nullable ProbeError lastError;

    ProbeRecord(Sample<?> first) {
        this.probe = first.probe();
        this.interval = first.interval();
        this.duration = first.duration();
        this.attempt = first.time();
        add(first);
    }

    void add(Sample<?> sample) {
        attempts++;
        interval = sample.interval();
        duration = sample.duration();
        attempt = sample.time();
        batch = sample.batch();
        bytes = sample.bytes();
        answered = sample.outcome() instanceof SampleOutcome.Read<?>;
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

    ProbeStatistics statistics() {
        return new ProbeStatistics(probe, interval, batch, attempts, errors, rows, bytes, duration, answers.mean(),
                answers.high(), attempt, lastSuccess, lastError, answered);
    }
}
