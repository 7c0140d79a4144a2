package org.howdah.analysis;

import java.util.Optional;
import org.howdah.model.sample.SampleOutcome;
import org.jspecify.annotations.Nullable;

/// What is known of something that is asked only while somebody looks: a value, or why there is none.
public sealed interface Extra<T> {
    /// As it was read.
    ///
    /// @param value null where the server says that there is none
    record Known<T>(@Nullable T value) implements Extra<T> {}

    /// It was not read yet, or not since the session began, or too long ago to be believed.
    record Unread<T>() implements Extra<T> {}

    /// The role may not see it of this session.
    record Hidden<T>() implements Extra<T> {}

    /// Nobody is told it here: the role may not ask, or the server has it not, or it is the past and was not recorded.
    record Refused<T>(SampleOutcome<?> outcome) implements Extra<T> {}

    /// Nothing where none is known, whatever the reason.
    default Optional<T> asValue() {
        return this instanceof Known<T>(var value) ? Optional.ofNullable(value) : Optional.empty();
    }
}
