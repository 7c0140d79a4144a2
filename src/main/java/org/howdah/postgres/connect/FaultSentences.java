package org.howdah.postgres.connect;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.howdah.model.server.ConnectionTarget;
import org.howdah.model.server.FaultKind;
import org.howdah.model.server.ServerAddress;

/// The sentence of each kind of fault: what is wrong, and what to do.
final class FaultSentences {
    private static final ResourceBundle SENTENCES = ResourceBundle.getBundle("org.howdah.postgres.connect.faults");

    private FaultSentences() {}

    static String of(FaultKind kind, ConnectionTarget target) {
        ServerAddress address = target.address();
        return MessageFormat.format(SENTENCES.getString(kind.name()),
                address.host(), Integer.toString(address.port()), address.database(), address.user(),
                target.tlsMode().sqlName());
    }
}
