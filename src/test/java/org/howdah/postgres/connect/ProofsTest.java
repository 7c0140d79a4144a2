package org.howdah.postgres.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.howdah.model.server.ServerAddress;
import org.junit.jupiter.api.Test;

final class ProofsTest {
    private final Proofs proofs = new Proofs();

    @Test
    void lessThanBeforeIsADowngrade() {
        assertThat(proofs.isDowngrade(address("db1"), Proof.MD5)).isFalse();
        proofs.remember(address("db1"), Proof.SCRAM);
        assertThat(proofs.isDowngrade(address("db1"), Proof.MD5)).isTrue();
        assertThat(proofs.isDowngrade(address("db1"), Proof.PASSWORD)).isTrue();
        assertThat(proofs.isDowngrade(address("db1"), Proof.SCRAM)).isFalse();
    }

    @Test
    void aServerThatNeverAskedForMoreMayGoOn() {
        proofs.remember(address("old"), Proof.MD5);
        assertThat(proofs.isDowngrade(address("old"), Proof.MD5)).isFalse();
        proofs.remember(address("db1"), Proof.SCRAM);
        assertThat(proofs.isDowngrade(address("db2"), Proof.MD5)).isFalse();
    }

    private static ServerAddress address(String host) {
        return new ServerAddress(host, 5432, "postgres", "monitor");
    }
}
