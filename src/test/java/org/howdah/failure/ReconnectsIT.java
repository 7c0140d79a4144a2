package org.howdah.failure;

import org.junit.jupiter.api.Test;

/// What connections leave behind, as far as a hundred of them show it.
final class ReconnectsIT {
    @Test
    void aHundredReconnectsLeaveNothingBehind() throws Exception {
        new Reconnects().leaveNothingBehind(100);
    }
}
