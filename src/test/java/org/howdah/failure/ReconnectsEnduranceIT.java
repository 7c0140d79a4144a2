package org.howdah.failure;

import org.junit.jupiter.api.Test;

/// What connections leave behind when there were many.
final class ReconnectsEnduranceIT {
    @Test
    void aThousandReconnectsLeaveNothingBehind() throws Exception {
        new Reconnects().leaveNothingBehind(1_000);
    }
}
