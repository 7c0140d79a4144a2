package org.howdah.postgres.connect;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.howdah.model.server.ServerAddress;

/// Remembers which servers were content with SCRAM, which shows them the password in no form. One that asks for it in a
/// weaker way later may be somebody else. Any thread.
final class Proofs {
    private record Door(String host, int port, String user) {
        static Door of(ServerAddress address) {
            return new Door(address.host(), address.port(), address.user());
        }
    }

    private final Set<Door> careful = ConcurrentHashMap.newKeySet();

    void remember(ServerAddress address, Proof proof) {
        if (proof == Proof.SCRAM) {
            careful.add(Door.of(address));
        }
    }

    boolean isDowngrade(ServerAddress address, Proof asked) {
        return switch (asked) {
            case PASSWORD, MD5 -> careful.contains(Door.of(address));
            case NONE, CERTIFICATE, SCRAM, KERBEROS -> false;
        };
    }
}
