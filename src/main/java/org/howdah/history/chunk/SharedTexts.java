package org.howdah.history.chunk;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Texts that are kept outside of chunks, once each, under a number.
public interface SharedTexts {
    /// The number of a text, which is kept from now on if it was not.
    long number(String text) throws IOException;

    /// Nothing where it is not there any more.
    @Nullable
    String text(long number) throws IOException;
}
