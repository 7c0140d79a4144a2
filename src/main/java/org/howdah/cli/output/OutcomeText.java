package org.howdah.cli.output;

import org.howdah.model.sample.SampleOutcome;
import org.jspecify.annotations.Nullable;

/// An outcome in the words of the contract.
record OutcomeText(String name, @Nullable String sqlState, @Nullable String message) {
    static OutcomeText of(SampleOutcome<?> outcome) {
        return switch (outcome) {
            case SampleOutcome.Read<?> _ -> new OutcomeText("read", null, null);
            case SampleOutcome.Unsupported<?>(var message) -> new OutcomeText("unsupported", null, message);
            case SampleOutcome.Denied<?>(var state, var message) -> new OutcomeText("denied", state, message);
            case SampleOutcome.TimedOut<?>(var state, var message) -> new OutcomeText("timed_out", state, message);
            case SampleOutcome.Unreachable<?>(var state, var message) ->
                new OutcomeText("unreachable", state, message);
            case SampleOutcome.Failed<?>(var state, var message) -> new OutcomeText("failed", state, message);
        };
    }
}
