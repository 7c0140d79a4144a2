package org.howdah.model.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a test of a server found, from its name to what its role may see.
///
/// @param steps all kinds, in their order
/// @param tls null where the server did not say
/// @param fault why it ended; null if it was reached and let in
/// @param capabilities null if it was not
public record ServerCheck(List<CheckStep> steps, @Nullable TlsOffer tls, @Nullable ServerFault fault,
        @Nullable Capabilities capabilities) {
    public ServerCheck {
        steps = List.copyOf(steps);
    }
}
