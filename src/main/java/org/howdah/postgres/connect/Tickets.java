package org.howdah.postgres.connect;

import java.util.Map;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import org.jspecify.annotations.Nullable;

/// Tells Java's Kerberos to take the ticket that the user has from the system, and to ask nobody. The driver can only
/// name an entry of the machine-wide configuration, so ours is added to whatever that says of others.
final class Tickets extends Configuration {
    /// The entry's name.
    static final String ENTRY = "org.howdah";
    private static final AppConfigurationEntry[] ENTRIES = {new AppConfigurationEntry(
            "com.sun.security.auth.module.Krb5LoginModule", LoginModuleControlFlag.REQUIRED,
            // A ticket that has run out is renewed if it can be; another kinit is seen without a restart.
            Map.of("useTicketCache", "true", "doNotPrompt", "true", "renewTGT", "false", "refreshKrb5Config", "true"))};

    private final @Nullable Configuration others;

    private Tickets(@Nullable Configuration others) {
        this.others = others;
    }

    static synchronized void install() {
        Configuration now = current();
        if (!(now instanceof Tickets)) {
            Configuration.setConfiguration(new Tickets(now));
        }
    }

    private static @Nullable Configuration current() {
        try {
            return Configuration.getConfiguration();
        } catch (SecurityException _) {
            // The JDK's way to say that no file is configured.
            return null;
        }
    }

    @Override
    public AppConfigurationEntry @Nullable [] getAppConfigurationEntry(String name) {
        if (name.equals(ENTRY)) {
            return ENTRIES.clone();
        }
        return others == null ? null : others.getAppConfigurationEntry(name);
    }
}
